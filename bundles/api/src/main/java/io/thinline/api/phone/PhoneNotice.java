package io.thinline.api.phone;

import java.time.Duration;

/**
 * Words that pop up on the idle screen for a while.
 *
 * @param text what it says
 * @param shown for how long, 1 second at least
 */
public record PhoneNotice(PhoneText text, Duration shown) {

  public PhoneNotice {
    if (shown.toSeconds() < 1) {
      throw new IllegalArgumentException("a notice is shown for a second at least, not " + shown);
    }
  }
}
