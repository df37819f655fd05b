package io.thinline.api.media;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the media room asks of a phone (or of anything with an RTP port of its own). Call thread
 * only. At most one receive stream and one send stream at a time.
 */
@ConsumerType
public interface MediaTerminal {

  /** For the log: {@code SEP001120AABBCC}. */
  String name();

  /** What it can decode and encode and may use, best first; asked anew for every stream. */
  List<AudioCodec> codecs();

  /** How much audio a packet should carry at this codec: no more than it can take. */
  default Duration packetTime(AudioCodec codec) {
    return MediaDescription.USUAL_PACKET_TIME;
  }

  /** Whether it sends and takes DTMF as RTP telephone events. */
  boolean telephoneEvents();

  /** Whether it can send there: a phone of an old protocol knows no IPv6 addresses. */
  default boolean reaches(InetAddress address) {
    return true;
  }

  /**
   * The address by which it reaches this server: where it sends what the server is to relay or
   * record. Empty when nobody knows; it is not relayed then.
   */
  default Optional<InetAddress> serverAddress() {
    return Optional.empty();
  }

  /**
   * Opens its port for a stream; {@code format} has no address. The reply comes exactly once,
   * possibly before this returns, unless {@link #closeReceive} comes first.
   */
  void openReceive(MediaDescription format, ReceiveReply reply);

  /** Closes the port; harmless when none is open. */
  void closeReceive();

  /** Starts sending to {@code destination}, whose address is present. */
  void startSend(MediaDescription destination);

  /** Stops sending; harmless when nothing is sent. */
  void stopSend();

  /** Takes the terminal's answer to {@link #openReceive}. */
  @ProviderType
  interface ReceiveReply {

    /** The port is open; packets go to this address. */
    void opened(InetSocketAddress address);

    /** It is not, and no second try is worth it. */
    void failed(String reason);
  }
}
