package io.thinline.api.dialplan;

/**
 * What a number is in a context, and what it could become with more digits.
 *
 * @param matches an extension takes exactly this number, and not every number
 * @param longer an extension could take a longer one, and not every number
 * @param everything an extension takes every number
 */
public record Prospect(boolean matches, boolean longer, boolean everything) {
  public static final Prospect NONE = new Prospect(false, false, false);

  /** Of a dialplan that cannot tell: anything may come of more digits. */
  public static final Prospect UNKNOWN = new Prospect(false, true, true);

  /** Of two places to look at, what either offers. */
  public Prospect or(Prospect other) {
    return new Prospect(
        matches || other.matches, longer || other.longer, everything || other.everything);
  }
}
