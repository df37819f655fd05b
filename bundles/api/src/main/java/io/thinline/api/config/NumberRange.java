package io.thinline.api.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Directory numbers that follow one another, written {@code 2000-2999}. All have as many digits as
 * the first, so that none begins another. Immutable, any thread.
 *
 * @param first the lowest
 * @param last the highest; below the first when there is none
 * @param digits of each number, leading zeros included
 */
public record NumberRange(int first, int last, int digits) {
  /** Numbers that one range may have: each is looked at to find a free one. */
  public static final int MOST = 10_000;

  public static final NumberRange EMPTY = new NumberRange(0, -1, 0);

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})\\s*-\\s*([0-9]{1,9})");

  /** Empty when the text is no range; no text at all is {@link #EMPTY}. */
  public static Optional<NumberRange> read(String text) {
    if (text.isBlank()) {
      return Optional.of(EMPTY);
    }
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches() || matcher.group(1).length() != matcher.group(2).length()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = Integer.parseInt(matcher.group(2));
    return first <= last && last - first < MOST
        ? Optional.of(new NumberRange(first, last, matcher.group(1).length()))
        : Optional.empty();
  }

  public boolean isEmpty() {
    return last < first;
  }

  /** The numbers from the lowest on, as they are dialled. */
  public Stream<String> numbers() {
    return IntStream.rangeClosed(first, last).mapToObj(this::dialled);
  }

  private String dialled(int number) {
    String text = Integer.toString(number);
    return "0".repeat(digits - text.length()) + text;
  }

  @Override
  public String toString() {
    return isEmpty() ? "" : dialled(first) + "-" + dialled(last);
  }
}
