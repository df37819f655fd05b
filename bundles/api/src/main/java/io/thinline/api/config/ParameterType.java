package io.thinline.api.config;

import java.time.Duration;
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
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.%]*:[0-9a-zA-Z:.%]*");
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

  /** An address as written, no name: nothing is looked up. */
  public static ParameterType<String> address() {
    return new ParameterType<>(
        "an IPv4 or IPv6 address, or empty for all addresses",
        text ->
            text.isEmpty() || IPV4.matcher(text).matches() || IPV6.matcher(text).matches()
                ? Optional.of(text)
                : Optional.empty());
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
