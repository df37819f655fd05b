package io.thinline.media;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import java.util.Optional;

/** What two terminals can speak with each other. */
final class CodecAgreement {
  /** The payload type that phones use for RFC 2833 telephone events. */
  private static final int TELEPHONE_EVENT = 101;

  private CodecAgreement() {}

  /**
   * The first codec of the one that the other has too: the same in both directions, as old phones
   * demand.
   */
  static Optional<MediaDescription> between(MediaTerminal one, MediaTerminal other) {
    return one.codecs().stream()
        .filter(codec -> other.codecs().contains(codec))
        .findFirst()
        .map(codec -> describe(codec, one.telephoneEvents() && other.telephoneEvents()));
  }

  private static MediaDescription describe(AudioCodec codec, boolean telephoneEvents) {
    MediaDescription.Builder builder = MediaDescription.builder(codec);
    if (telephoneEvents) {
      builder.telephoneEvent(TELEPHONE_EVENT);
    }
    return builder.build();
  }
}
