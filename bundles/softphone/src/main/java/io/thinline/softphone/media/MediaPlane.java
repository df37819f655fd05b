package io.thinline.softphone.media;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

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

  /** Switches the microphone; while it is off the phone sends silence. */
  void microphone(boolean on);

  /** Sends a digit as telephone event on a stream whose format has them; else without effect. */
  void digit(int partyId, char digit);

  /** Tells of every digit that arrives as telephone event, on any thread. */
  void onDigit(Consumer<Character> ear);

  /** What is heard. */
  Heard heard();

  /** What was sent. */
  Sent sent();

  /** Closes all ports. */
  void close();
}
