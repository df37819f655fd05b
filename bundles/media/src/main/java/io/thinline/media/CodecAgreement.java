package io.thinline.media;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What two terminals can speak with each other. */
final class CodecAgreement {
  /** The payload type that phones use for RFC 2833 telephone events. */
  private static final int TELEPHONE_EVENT = 101;

  private CodecAgreement() {}

  /**
   * The first codec of the one that the other has too, in packets that neither finds too long: the
   * same in both directions, as old phones demand.
   */
  static Optional<MediaDescription> between(MediaTerminal one, MediaTerminal other) {
    Set<AudioCodec> others = new HashSet<>(other.codecs());
    return one.codecs().stream()
        .filter(others::contains)
        .findFirst()
        .map(codec -> describe(codec, one, other));
  }

  private static MediaDescription describe(
      AudioCodec codec, MediaTerminal one, MediaTerminal other) {
    MediaDescription.Builder builder =
        MediaDescription.builder(codec)
            .packetTime(shorter(one.packetTime(codec), other.packetTime(codec)));
    if (one.telephoneEvents() && other.telephoneEvents()) {
      builder.telephoneEvent(TELEPHONE_EVENT);
    }
    return builder.build();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
