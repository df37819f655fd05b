package io.thinline.skinny.media;

import io.thinline.api.media.AudioCodec;
import io.thinline.sccp.value.Codec;
import java.util.Map;
import java.util.Optional;

/**
 * RTP's codecs in SCCP's numbers. Of the kinds of G.729 the one every phone knows stands for all:
 * they understand each other.
 */
final class CompressionTypes {
  private static final Map<AudioCodec, Codec> CODES =
      Map.of(
          AudioCodec.PCMU, Codec.G711_ULAW_64K,
          AudioCodec.PCMA, Codec.G711_ALAW_64K,
          AudioCodec.G722, Codec.G722_64K,
          AudioCodec.G723, Codec.G7231,
          AudioCodec.G728, Codec.G728,
          AudioCodec.G729, Codec.G729_ANNEX_A,
          AudioCodec.GSM, Codec.GSM_FULL_RATE,
          AudioCodec.ILBC, Codec.ILBC);

  private CompressionTypes() {}

  static Optional<Codec> of(AudioCodec codec) {
    return Optional.ofNullable(CODES.get(codec));
  }
}
