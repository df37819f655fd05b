package io.thinline.skinny.command;

import io.thinline.api.command.CommandResult;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the commands that show phones have in common. */
final class Answers {
  /** Names in an error; more help nobody. */
  private static final int MOST_NAMES = 10;

  private static final String TIME = "yyyy-MM-dd HH:mm:ss";

  private Answers() {}

  /** The answer, or the error that there was none. */
  static CommandResult of(Supplier<CommandResult> question) {
    try {
      return question.get();
    } catch (CompletionException e) {
      return CommandResult.error("-ERR no answer: " + e.getMessage());
    }
  }

  /** For completion: what fits the word at the cursor; better nothing than an error. */
  static List<String> fitting(String typed, Supplier<Stream<String>> words) {
    try {
      return words.get().filter(word -> word.startsWith(typed)).distinct().sorted().toList();
    } catch (CompletionException e) {
      return List.of();
    }
  }

  static CommandResult usage(String usage) {
    return CommandResult.error("USAGE:\n" + usage);
  }

  /** Names for people, not all of thousands. */
  static String some(List<String> names) {
    return names.size() <= MOST_NAMES
        ? Asking.listed(names)
        : String.join(", ", names.subList(0, MOST_NAMES))
            + " and "
            + (names.size() - MOST_NAMES)
            + " more";
  }

  static String time(Instant time) {
    return DateTimeFormatter.ofPattern(TIME, Locale.ROOT)
        .withZone(ZoneId.systemDefault())
        .format(time);
  }

  static String yesNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  /** {@code IN_CALL} is "in call" to people. */
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
