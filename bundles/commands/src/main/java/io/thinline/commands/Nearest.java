package io.thinline.commands;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Guesses which known names were meant. */
public final class Nearest {
  private static final int MOST = 3;
  private static final int SHORT = 3;
  private static final int LONGEST = 64;

  private Nearest() {}

  private record Candidate(String name, int distance) {}

  /** Close ones, the closest first; none when nothing is close enough to be a slip. */
  public static List<String> to(String written, Collection<String> known) {
    if (written.length() > LONGEST) {
      return List.of();
    }
    String lower = written.toLowerCase(Locale.ROOT);
    int allowed = written.length() <= SHORT ? 1 : Math.max(2, written.length() / SHORT);
    return known.stream()
        .map(name -> new Candidate(name, distance(lower, name.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.distance <= allowed)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  /** The end of a message about an unknown name: the near ones, or all when they are few. */
  public static String hint(String written, Collection<String> known) {
    List<String> near = to(written, known);
    if (!near.isEmpty()) {
      return ", perhaps "
          + near.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" or "))
          + " is meant";
    }
    return known.isEmpty() || known.size() > LONGEST
        ? ""
        : "; known are " + known.stream().sorted().collect(Collectors.joining(", "));
  }

  /** How many letters must be added, removed or changed. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
