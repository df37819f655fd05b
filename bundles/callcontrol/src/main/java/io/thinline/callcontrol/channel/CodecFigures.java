package io.thinline.callcontrol.channel;

import io.thinline.api.media.AudioCodec;
import java.util.Map;

/** What FreeSWITCH tells of a codec beside its name. */
public final class CodecFigures {
  /** Bits per second. */
  private static final Map<String, Integer> BIT_RATES =
      Map.of(
          "PCMU", 64_000, "PCMA", 64_000, "G722", 64_000, "G723", 6_300, "G728", 16_000, "G729",
          8_000, "GSM", 13_200, "iLBC", 13_330);

  private static final int G722_RATE = 16_000;

  private CodecFigures() {}

  /** Samples per second; G.722's RTP clock has half as many ticks. */
  public static String rate(AudioCodec codec) {
    return Integer.toString(codec.name().equals("G722") ? G722_RATE : codec.clockRate());
  }

  static String bitRate(AudioCodec codec) {
    return Integer.toString(BIT_RATES.getOrDefault(codec.name(), 0));
  }
}
