package io.thinline.config.tree;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known name was meant. */
public final class Nearest {
  private static final int LISTED = 12;
  private static final int SHORT = 3;

  private Nearest() {}

  /** The closest known name, when it is close enough to be a slip. */
  public static Optional<String> to(String written, Collection<String> known) {
    String lower = written.toLowerCase(Locale.ROOT);
    int best = (written.length() <= SHORT ? 1 : Math.max(2, written.length() / 3)) + 1;
    String nearest = null;
    for (String name : known) {
      int distance = distance(lower, name.toLowerCase(Locale.ROOT));
      if (distance < best) {
        best = distance;
        nearest = name;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /**
   * The end of a sentence about an unknown name: the nearest known one, or all when none is near
   * and they are few.
   */
  public static String hint(String written, Collection<String> known) {
    return to(written, known)
        .map(name -> ", perhaps \"" + name + "\" is meant")
        .orElse(
            known.isEmpty() || known.size() > LISTED
                ? ""
                : "; known are " + String.join(", ", known));
  }

  /** How many letters must be added, removed, changed or swapped with their neighbour. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
