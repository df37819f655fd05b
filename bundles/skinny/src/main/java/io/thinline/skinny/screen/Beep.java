package io.thinline.skinny.screen;

import io.thinline.sccp.value.Tone;

/**
 * A short sound that ends by itself: the phone makes it once for each serial number.
 *
 * @param serial counts the beeps of its call or phone; 0 for none yet
 * @param tone what is heard; {@link Tone#SILENCE} rings once instead
 */
public record Beep(int serial, Tone tone) {
  public static final Beep NONE = new Beep(0, Tone.SILENCE);

  /** One more. */
  public Beep next(Tone sound) {
    return new Beep(serial + 1, sound);
  }

  boolean rings() {
    return tone.equals(Tone.SILENCE);
  }
}
