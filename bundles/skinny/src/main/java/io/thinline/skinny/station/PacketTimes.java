package io.thinline.skinny.station;

import io.thinline.api.media.AudioCodec;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How much audio an RTP packet carries: whole frames of the codec, and no more than a phone takes.
 */
final class PacketTimes {
  private static final int USUAL_FRAME = 10;

  /** Frames of codecs that have others than of 10 ms. */
  private static final Map<AudioCodec, Integer> FRAMES =
      Map.of(AudioCodec.G723, 30, AudioCodec.GSM, 20, AudioCodec.ILBC, 20);

  /** More than this is not meant as it is written. */
  private static final int LONGEST = 1_000;

  private PacketTimes() {}

  /**
   * What a capability's maxFramesPerPacket stands for: mostly milliseconds (40 for G.711, 60 for
   * G.729); a number that is less than one frame counts frames. Empty when it says nothing.
   */
  static Optional<Duration> announced(AudioCodec codec, int maxFramesPerPacket) {
    if (maxFramesPerPacket < 1 || maxFramesPerPacket > LONGEST) {
      return Optional.empty();
    }
    int frame = frame(codec);
    return Optional.of(
        Duration.ofMillis(
            maxFramesPerPacket < frame ? (long) maxFramesPerPacket * frame : maxFramesPerPacket));
  }

  /** The whole frames next to what is wanted, at least one. */
  static Duration fitting(AudioCodec codec, Duration wanted, Optional<Duration> longest) {
    int frame = frame(codec);
    long limit = shorter(wanted, longest.orElse(wanted)).toMillis();
    return Duration.ofMillis(Math.max(1, limit / frame) * frame);
  }

  static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static int frame(AudioCodec codec) {
    return FRAMES.getOrDefault(codec, USUAL_FRAME);
  }
}
