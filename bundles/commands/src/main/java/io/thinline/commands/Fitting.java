package io.thinline.commands;

import io.thinline.api.call.Cause;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words that complete what is typed. */
public final class Fitting {
  private static final int MOST = 500;

  private Fitting() {}

  /** Those that begin with it, case ignored, in the order given. */
  public static List<String> to(String typed, Stream<String> words) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return words
        .filter(word -> word.toLowerCase(Locale.ROOT).startsWith(lower))
        .distinct()
        .limit(MOST)
        .toList();
  }

  public static List<String> to(String typed, Collection<String> words) {
    return to(typed, words.stream());
  }

  public static List<String> to(String typed, String... words) {
    return to(typed, Arrays.stream(words));
  }

  /** Names of causes. */
  public static List<String> causes(String typed) {
    return to(
        typed, Arrays.stream(Cause.values()).filter(cause -> cause != Cause.NONE).map(Enum::name));
  }

  /** The word that is being typed. */
  public static String last(List<String> words) {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }
}
