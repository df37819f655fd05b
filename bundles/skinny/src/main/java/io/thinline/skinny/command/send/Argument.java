package io.thinline.skinny.command.send;

import io.thinline.sccp.value.CodeNames;
import io.thinline.sccp.value.WireCode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A word of a message form.
 *
 * @param <T> what it means
 */
final class Argument<T> {
  /** Names in an error; beyond that completion shows them. */
  private static final int MOST_NAMES = 20;

  private static final int HIGHEST_CODE = 0xFFFF;

  private final String name;
  private final String allowed;
  private final Function<String, Optional<T>> reader;
  private final Function<Target, Stream<String>> candidates;
  private final @Nullable T standard;

  private Argument(
      String name,
      String allowed,
      Function<String, Optional<T>> reader,
      Function<Target, Stream<String>> candidates,
      @Nullable T standard) {
    this.name = name;
    this.allowed = allowed;
    this.reader = reader;
    this.candidates = candidates;
    this.standard = standard;
  }

  /** A code of the protocol, by any of its names or by its number. */
  static <C extends WireCode> Argument<C> code(String name, Class<C> type, IntFunction<C> of) {
    CodeNames<C> codes = CodeNames.of(type);
    return new Argument<>(
        name,
        some(codes.names()) + " or a number",
        word -> codes.find(word).or(() -> number(word, HIGHEST_CODE).map(code -> of.apply(code))),
        target -> codes.names().stream(),
        null);
  }

  private static String some(Collection<String> names) {
    return names.size() <= MOST_NAMES
        ? String.join(", ", names)
        : String.join(", ", names.stream().limit(MOST_NAMES).toList())
            + ", ... ("
            + (names.size() - MOST_NAMES)
            + " more)";
  }

  /** A number without a sign, as 32 bits hold it. */
  static Argument<Integer> number(String name, Function<Target, Stream<String>> candidates) {
    return new Argument<>(
        name,
        "a number from 0 to 4294967295, or 0x and hexadecimal digits",
        word -> number(word, 0xFFFFFFFFL),
        candidates,
        null);
  }

  /** Any text of so many characters at most. */
  static Argument<String> text(String name, int longest) {
    return new Argument<>(
        name,
        "a text of " + longest + " characters at most",
        word -> Optional.of(word).filter(text -> text.length() <= longest),
        target -> Stream.empty(),
        null);
  }

  /** The same, and what it is when it is left out. */
  Argument<T> orElse(T value) {
    return new Argument<>(name, allowed, reader, candidates, value);
  }

  String name() {
    return name;
  }

  String allowed() {
    return allowed;
  }

  Optional<T> standard() {
    return Optional.ofNullable(standard);
  }

  Optional<T> read(String word) {
    return reader.apply(word);
  }

  Stream<String> candidates(Target target) {
    return candidates.apply(target);
  }

  private static Optional<Integer> number(String word, long highest) {
    try {
      long value =
          word.regionMatches(true, 0, "0x", 0, 2)
              ? Long.parseLong(word.substring(2), 16)
              : Long.parseLong(word);
      return value >= 0 && value <= highest ? Optional.of((int) value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
