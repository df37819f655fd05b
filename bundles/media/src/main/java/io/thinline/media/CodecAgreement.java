package io.thinline.media;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import io.thinline.media.sound.G711;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
    return common(one, other, codec -> true);
  }

  /** The same with what the server can listen to. */
  static Optional<MediaDescription> audible(MediaTerminal one, MediaTerminal other) {
    return common(one, other, CodecAgreement::isAudible);
  }

  /** What a terminal and the server can speak with each other. */
  static Optional<MediaDescription> withServer(MediaTerminal terminal) {
    return terminal.codecs().stream()
        .filter(CodecAgreement::isAudible)
        .findFirst()
        .map(
            codec ->
                MediaDescription.builder(codec).packetTime(terminal.packetTime(codec)).build());
  }

  /** Whether the server can listen to it. */
  static boolean isAudible(AudioCodec codec) {
    return G711.of(codec).isPresent();
  }

  private static Optional<MediaDescription> common(
      MediaTerminal one, MediaTerminal other, Predicate<AudioCodec> allowed) {
    Set<AudioCodec> others = new HashSet<>(other.codecs());
    return one.codecs().stream()
        .filter(others::contains)
        .filter(allowed)
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
