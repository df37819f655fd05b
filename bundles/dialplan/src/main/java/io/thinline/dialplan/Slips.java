package io.thinline.dialplan;

import java.util.Collection;
import java.util.Comparator;

/** Which known name was meant. */
final class Slips {
  private static final int CLOSE = 2;
  private static final int SHORT = 3;

  private Slips() {}

  /** The end of a sentence about an unknown name; empty when no known one is near. */
  static String nearest(String written, Collection<String> known) {
    int close = written.length() <= SHORT ? 1 : CLOSE;
    return known.stream()
        .filter(name -> distance(written, name) <= close)
        .min(Comparator.comparingInt(name -> distance(written, name)))
        .map(name -> ", perhaps \"" + name + "\" is meant")
        .orElse("");
  }

  static boolean isNear(String written, Collection<String> known) {
    return !nearest(written, known).isEmpty();
  }

  /** How many letters must be added, removed or changed. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
