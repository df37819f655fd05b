package io.thinline.benchmarks.load;

import java.util.Locale;

/**
 * How things are started one after the other.
 *
 * @param perSecond so many a second; infinite: all at once; 0: as the earlier ones end
 * @param inFlight so many at a time; 0: any number
 */
record Pace(double perSecond, int inFlight) {
  static Pace inFlight(int most) {
    return new Pace(0, most);
  }

  static Pace perSecond(double rate) {
    return new Pace(rate, 0);
  }

  /** Of a word: a number a second, or "all". */
  static Pace of(String rate) {
    if (rate.equals("all")) {
      return perSecond(Double.POSITIVE_INFINITY);
    }
    if (rate.matches("[0-9]{1,7}") && Integer.parseInt(rate) > 0) {
      return perSecond(Integer.parseInt(rate));
    }
    throw new IllegalArgumentException(
        "rate \"" + rate + "\": a number a second is right, or the word all");
  }

  @Override
  public String toString() {
    return inFlight > 0
        ? inFlight + " in flight"
        : Double.isInfinite(perSecond)
            ? "all at once"
            : String.format(Locale.ROOT, "%,.0f a second", perSecond);
  }
}
