package io.thinline.shell.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed behind a command's name. {@code --json} and {@code --help} are the console's own
 * and may stand anywhere; behind {@code --} every word is the command's.
 *
 * @param words those for the command
 * @param json print data instead of text
 * @param help print how the command is used
 */
public record TypedWords(List<String> words, boolean json, boolean help) {
  static final String JSON = "--json";
  static final String HELP = "--help";
  static final String END_OF_OPTIONS = "--";

  /** Gogo hands over what variables and nested commands gave, not only text. */
  public static TypedWords of(List<? extends @Nullable Object> arguments) {
    List<String> words = new ArrayList<>();
    boolean json = false;
    boolean help = false;
    boolean options = true;
    for (Object argument : arguments) {
      String word = argument == null ? "" : argument.toString();
      if (options && word.equals(END_OF_OPTIONS)) {
        options = false;
      } else if (options && word.equals(JSON)) {
        json = true;
      } else if (options && word.equals(HELP)) {
        help = true;
      } else {
        words.add(word);
      }
    }
    return new TypedWords(List.copyOf(words), json, help);
  }
}
