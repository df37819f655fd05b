package io.thinline.softphone.media;

import io.thinline.sccp.value.Codec;
import java.util.Map;
import java.util.Optional;

/**
 * How a stream looks on the wire.
 *
 * @param codec of the audio; only G.711 is sound here, others pass as packets without it
 * @param packetMillis milliseconds of audio in a packet
 * @param eventType RTP payload type of telephone events (RFC 2833), 0 for none
 */
public record AudioFormat(Codec codec, int packetMillis, int eventType) {
  private static final int DYNAMIC = 96;

  /** Payload types that RFC 3551 fixes. */
  private static final Map<Codec, Integer> PAYLOAD_TYPES =
      Map.of(
          Codec.G711_ULAW_64K, 0,
          Codec.G711_ALAW_64K, 8,
          Codec.GSM_FULL_RATE, 3,
          Codec.G7231, 4,
          Codec.G722_64K, 9,
          Codec.G728, 15,
          Codec.G729, 18,
          Codec.G729_ANNEX_A, 18,
          Codec.G729_ANNEX_B, 18,
          Codec.G729_ANNEX_A_B, 18);

  /** Bits in a millisecond, where these are not 64. */
  private static final Map<Codec, Integer> BITS =
      Map.of(
          Codec.GSM_FULL_RATE, 13,
          Codec.G7231, 6,
          Codec.G728, 16,
          Codec.G729, 8,
          Codec.G729_ANNEX_A, 8,
          Codec.G729_ANNEX_B, 8,
          Codec.G729_ANNEX_A_B, 8,
          Codec.ILBC, 15,
          Codec.WIDEBAND_256K, 256);

  /** Checks the packet time. */
  public AudioFormat {
    if (packetMillis < 10 || packetMillis > 80) {
      throw new IllegalArgumentException(
          packetMillis + " ms of audio in a packet: 10 to 80 are possible");
    }
  }

  /** G.711 without telephone events. */
  public AudioFormat(G711 law, int packetMillis) {
    this(Codec.of(law.codecCode()), packetMillis, 0);
  }

  /** The companding law; empty for audio that is not sound here. */
  public Optional<G711> law() {
    return G711.ofCodec(codec.code());
  }

  /** The payload type in RTP. */
  public int payloadType() {
    return PAYLOAD_TYPES.getOrDefault(codec, DYNAMIC);
  }

  /** Payload bytes in a packet. */
  public int octets() {
    return packetMillis * BITS.getOrDefault(codec, 64) / 8;
  }

  /** What a packet adds to the timestamp. */
  public int ticks() {
    return packetMillis * G711.CLOCK / 1000;
  }
}
