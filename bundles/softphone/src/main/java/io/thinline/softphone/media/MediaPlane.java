package io.thinline.softphone.media;

import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * The sound side of a phone. The phone's logic tells it what the server has ordered; it never
 * opens, sends or listens on its own. Streams are named by the server's passThroughPartyId. Methods
 * are called on the phone's thread, {@link #heard}, {@link #sent} and {@link #tone} on any.
 */
public interface MediaPlane {
  /**
   * Opens a port and listens on it.
   *
   * @return the port's address, for OpenReceiveChannelAck
   * @throws IOException when there is no port
   */
  InetSocketAddress openReceive(int partyId, AudioFormat format) throws IOException;

  /** Stops listening; without effect when the stream is not open. */
  void closeReceive(int partyId);

  /**
   * Begins to send, from the stream's port.
   *
   * @throws IOException when there is no port
   */
  void startTransmission(int partyId, InetSocketAddress remote, AudioFormat format)
      throws IOException;

  /** Stops sending; without effect when the stream does not send. */
  void stopTransmission(int partyId);

  /** What the microphone hears while the phone sends: a sine of that frequency, 0 for silence. */
  void tone(int hertz);

  /** What is heard. */
  Heard heard();

  /** What was sent. */
  Sent sent();

  /** Closes all ports. */
  void close();
}
