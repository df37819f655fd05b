package io.thinline.api.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How a value is written.
 *
 * @param allowed what is right, for messages and documentation
 * @param reader empty when the text is not one
 */
public record ParameterType<T>(String allowed, Function<String, Optional<T>> reader) {
  private static final Set<String> YES =
      Set.of("true", "t", "yes", "on", "enabled", "active", "allow");
  private static final Set<String> NO =
      Set.of("false", "f", "no", "off", "disabled", "inactive", "disallow");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern IPV6_WITH_INTERFACE =
      Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*%[\\w.-]+");

  /** No name ends in a number: it would be an address with a mistake. */
  private static final Pattern HOST_NAME =
      Pattern.compile("(?!.*\\.\\d+\\.?$)(?=.*[A-Za-z])[\\w-]{1,63}(?:\\.[\\w-]{1,63})*\\.?");

  private static final Pattern PREFIX = Pattern.compile("[0-9*#A-D]{1,31}");

  private static final Pattern DATE =
      Pattern.compile("(?!.*D.*D)(?!.*M.*M)(?!.*Y.*Y)[DMY]([-/.])[DMY]\\1[DMY]A?");

  public Optional<T> read(String text) {
    return reader.apply(text.strip());
  }

  public static ParameterType<String> text() {
    return new ParameterType<>("any text", Optional::of);
  }

  public static ParameterType<String> word() {
    return new ParameterType<>(
        "a name", text -> text.isEmpty() ? Optional.empty() : Optional.of(text));
  }

  public static ParameterType<Integer> number(int least, int most) {
    return new ParameterType<>(
        "a number from " + least + " to " + most,
        text ->
            NUMBER.matcher(text).matches()
                ? Optional.of(Integer.valueOf(text)).filter(n -> n >= least && n <= most)
                : Optional.empty());
  }

  public static ParameterType<Duration> seconds(int least, int most) {
    ParameterType<Integer> number = number(least, most);
    return new ParameterType<>(
        number.allowed() + " (seconds)", text -> number.read(text).map(Duration::ofSeconds));
  }

  public static ParameterType<Duration> milliseconds(int least, int most) {
    ParameterType<Integer> number = number(least, most);
    return new ParameterType<>(
        number.allowed() + " (milliseconds)", text -> number.read(text).map(Duration::ofMillis));
  }

  /** Yes or no in all the words FreeSWITCH knows; a number is true unless it is 0. */
  public static ParameterType<Boolean> flag() {
    return new ParameterType<>("true or false (or 1 or 0)", ParameterType::readFlag);
  }

  /** An address or a name as written: nothing is looked up here. */
  public static ParameterType<String> address() {
    return new ParameterType<>(
        "an IPv4 or IPv6 address, a host name, or empty for all addresses",
        text ->
            text.isEmpty()
                    || AddressList.isAddress(text)
                    || IPV6_WITH_INTERFACE.matcher(text).matches()
                    || HOST_NAME.matcher(text).matches()
                ? Optional.of(text)
                : Optional.empty());
  }

  public static ParameterType<AddressList> addresses() {
    return new ParameterType<>(
        "addresses or networks such as 192.0.2.0/24 and 2001:db8::/32, separated by commas",
        AddressList::read);
  }

  /** Whether it is there is seen when it is used. */
  public static ParameterType<String> file() {
    return new ParameterType<>(
        "the name of a file, absolute or as seen from the configuration folder",
        text -> text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty());
  }

  /** One of these words, in any case. */
  public static ParameterType<String> choice(String... words) {
    List<String> all = List.of(words);
    return new ParameterType<>(
        "one of " + String.join(", ", all),
        text -> all.stream().filter(word -> word.equalsIgnoreCase(text)).findFirst());
  }

  /** Some of these words, in any case, separated by commas; in the order written. */
  public static ParameterType<List<String>> words(String... words) {
    ParameterType<String> word = choice(words);
    return new ParameterType<>(
        "some of " + String.join(", ", words) + ", separated by commas",
        text -> list(text, word::read));
  }

  /** What a user dials first, such as {@code 0,9,*8}. */
  public static ParameterType<List<String>> prefixes() {
    return new ParameterType<>(
        "the first digits of numbers, separated by commas, such as 0,9,*8",
        text -> list(text, part -> Optional.of(part).filter(PREFIX.asMatchPredicate())));
  }

  private static Optional<List<String>> list(
      String text, Function<String, Optional<String>> reader) {
    if (text.isBlank()) {
      return Optional.of(List.of());
    }
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Optional<String> read = reader.apply(part.strip());
      if (read.isEmpty()) {
        return Optional.empty();
      }
      parts.add(read.get());
    }
    return Optional.of(List.copyOf(parts));
  }

  public static ParameterType<String> dateFormat() {
    return new ParameterType<>(
        "D, M and Y in any order with / . or - between them, and A behind them for 12 hours, such as D/M/Y or M/D/YA",
        text -> DATE.matcher(text).matches() ? Optional.of(text) : Optional.empty());
  }

  /** What counts as true in an attribute that nobody checks. */
  public static boolean isTrue(String text) {
    return readFlag(text.strip()).orElse(false);
  }

  private static Optional<Boolean> readFlag(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (YES.contains(lower)) {
      return Optional.of(true);
    }
    if (NO.contains(lower)) {
      return Optional.of(false);
    }
    return NUMBER.matcher(lower).matches()
        ? Optional.of(Integer.parseInt(lower) != 0)
        : Optional.empty();
  }
}
