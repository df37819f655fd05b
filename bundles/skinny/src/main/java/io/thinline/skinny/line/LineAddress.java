package io.thinline.skinny.line;

import java.util.Optional;

/** A line: a directory number in the domain of a profile. */
public record LineAddress(String profile, String number) {
  /** The scheme of the dial strings. */
  public static final String SCHEME = "skinny";

  /** From {@code <profile>/<number>}; empty when it is not of that form. */
  public static Optional<LineAddress> parse(String rest) {
    int slash = rest.indexOf('/');
    if (slash < 1 || slash == rest.length() - 1) {
      return Optional.empty();
    }
    return Optional.of(new LineAddress(rest.substring(0, slash), rest.substring(slash + 1)));
  }

  /** {@code skinny/<profile>/<number>}. */
  public String dialString() {
    return SCHEME + "/" + profile + "/" + number;
  }

  @Override
  public String toString() {
    return profile + "/" + number;
  }
}
