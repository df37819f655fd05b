package io.thinline.config.directory.command;

import java.util.List;
import java.util.stream.Stream;

/** Words that fit what is typed so far, no more than a screen can show. */
final class Completions {
  private static final int SHOWN = 200;

  private Completions() {}

  static List<String> of(Stream<String> words, String typed) {
    return words.filter(word -> word.startsWith(typed)).distinct().limit(SHOWN).toList();
  }

  /** The word at the cursor. */
  static String last(List<String> words) {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }
}
