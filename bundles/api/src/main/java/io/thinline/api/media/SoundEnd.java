package io.thinline.api.media;

import java.time.Duration;

/**
 * How a sound or a recording ended.
 *
 * @param outcome whether it came to its end
 * @param length of what was heard or written
 * @param reason in words when it failed; else empty
 */
public record SoundEnd(Outcome outcome, Duration length, String reason) {

  /** Kinds of ends. */
  public enum Outcome {
    /** Heard to its end; the recording has reached its limit. */
    DONE,
    /** Nobody wanted it any more. */
    STOPPED,
    /** It could not be read, written, or heard by who should; {@link SoundEnd#reason} says why. */
    FAILED
  }
}
