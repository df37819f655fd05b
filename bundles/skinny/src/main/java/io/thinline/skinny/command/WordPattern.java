package io.thinline.skinny.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a form: fixed ones, {@code <places>}, {@code [<places>]} that may be left out, and
 * {@code ...} for any number of words at the end. Fixed words in any case.
 */
final class WordPattern {
  private static final String REST = "...";

  private final List<String> tokens;
  private final boolean rest;

  WordPattern(String pattern) {
    List<String> all = List.of(pattern.split(" "));
    rest = all.get(all.size() - 1).equals(REST);
    tokens = rest ? all.subList(0, all.size() - 1) : all;
  }

  /** What stands at the places; empty when the words are not of this form. */
  Optional<Map<String, String>> match(List<String> words) {
    long needed = tokens.stream().filter(token -> !token.startsWith("[")).count();
    boolean fits = words.size() >= needed && (rest || words.size() <= tokens.size());
    return fits ? begin(words) : Optional.empty();
  }

  /** The same of words that may be the beginning of this form. */
  Optional<Map<String, String>> begin(List<String> words) {
    if (!rest && words.size() > tokens.size()) {
      return Optional.empty();
    }
    Map<String, String> places = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(words.size(), tokens.size()); i++) {
      String token = tokens.get(i);
      if (isPlace(token)) {
        places.put(placeName(token), words.get(i));
      } else if (!token.equalsIgnoreCase(words.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(places);
  }

  /** What comes behind the places and fixed words. */
  List<String> rest(List<String> words) {
    return words.size() <= tokens.size() ? List.of() : words.subList(tokens.size(), words.size());
  }

  /** What stands at that position; empty behind the last. */
  Optional<String> token(int position) {
    return position < tokens.size() ? Optional.of(tokens.get(position)) : Optional.empty();
  }

  /** Words before the rest. */
  int size() {
    return tokens.size();
  }

  static boolean isPlace(String token) {
    return token.endsWith(">") || token.endsWith("]");
  }

  static String placeName(String token) {
    return token.replaceAll("[\\[\\]<>]", "");
  }
}
