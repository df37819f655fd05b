package io.thinline.skinny.screen;

import io.thinline.sccp.value.SoftKeySet;

/**
 * The soft keys to show.
 *
 * @param set one of the sets the phone was given
 * @param mask bit 0 shows the key at the first position
 */
public record SoftKeyChoice(SoftKeySet set, int mask) {
  /** Where no key is shown. */
  public static final SoftKeyChoice NONE = new SoftKeyChoice(SoftKeySet.ON_HOOK, 0);
}
