package io.thinline.api.media;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How audio flows to one place. Made by its builder, so that it can grow.
 *
 * @param codec of the stream
 * @param packetTime audio per packet
 * @param telephoneEvent RTP payload type for DTMF by RFC 2833; empty when digits travel by
 *     signalling
 * @param address where the packets go; empty while it is not known
 */
public record MediaDescription(
    AudioCodec codec,
    Duration packetTime,
    OptionalInt telephoneEvent,
    Optional<InetSocketAddress> address) {

  /** What most endpoints send. */
  public static final Duration USUAL_PACKET_TIME = Duration.ofMillis(20);

  public static Builder builder(AudioCodec codec) {
    return new Builder(codec);
  }

  /** The same stream to a known place. */
  public MediaDescription to(InetSocketAddress place) {
    return new MediaDescription(codec, packetTime, telephoneEvent, Optional.of(place));
  }

  /** Collects what differs from 20 ms packets without telephone events. */
  public static final class Builder {
    private final AudioCodec codec;
    private Duration packetTime = USUAL_PACKET_TIME;
    private OptionalInt telephoneEvent = OptionalInt.empty();
    private Optional<InetSocketAddress> address = Optional.empty();

    private Builder(AudioCodec codec) {
      this.codec = codec;
    }

    public Builder packetTime(Duration time) {
      packetTime = time;
      return this;
    }

    public Builder telephoneEvent(int payloadType) {
      telephoneEvent = OptionalInt.of(payloadType);
      return this;
    }

    public Builder address(InetSocketAddress place) {
      address = Optional.of(place);
      return this;
    }

    public MediaDescription build() {
      return new MediaDescription(codec, packetTime, telephoneEvent, address);
    }
  }
}
