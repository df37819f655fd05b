package io.thinline.commands.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something is to happen: {@code +10} in ten seconds, {@code @10} every ten seconds, else
 * seconds since 1970.
 *
 * @param time the first time
 * @param every how long until it happens again; empty when it does not
 */
record TaskTime(Instant time, Optional<Duration> every) {
  private static final Pattern WRITTEN = Pattern.compile("([+@]?)(\\d{1,11})");

  /** Empty when the word is no time. */
  static Optional<TaskTime> of(String word, Instant now) {
    Matcher written = WRITTEN.matcher(word);
    if (!written.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(written.group(2));
    Duration seconds = Duration.ofSeconds(number);
    return switch (written.group(1)) {
      case "+" -> Optional.of(new TaskTime(now.plus(seconds), Optional.empty()));
      case "@" ->
          number == 0
              ? Optional.empty()
              : Optional.of(new TaskTime(now.plus(seconds), Optional.of(seconds)));
      default -> Optional.of(new TaskTime(Instant.ofEpochSecond(number), Optional.empty()));
    };
  }
}
