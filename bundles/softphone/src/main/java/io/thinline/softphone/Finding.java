package io.thinline.softphone;

import java.time.Duration;

/**
 * Something wrong with a phone as it is now.
 *
 * @param text in words that stay the same while it lasts
 * @param patience how long it may last
 */
record Finding(String text, Duration patience) {
  /** For the parts of one change, which come one after the other. */
  static final Duration CHANGE = Duration.ofSeconds(2);

  /** For a person who hears nothing. */
  static final Duration SILENCE = Duration.ofSeconds(30);

  Finding(String text) {
    this(text, CHANGE);
  }
}
