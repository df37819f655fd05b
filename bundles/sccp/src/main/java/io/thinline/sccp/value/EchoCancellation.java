package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Whether echo is cancelled.
 *
 * @param code the number on the wire
 */
public record EchoCancellation(int code) implements WireCode {
  public static final EchoCancellation OFF = new EchoCancellation(0);

  public static final EchoCancellation ON = new EchoCancellation(1);

  /** The code with that number. */
  public static EchoCancellation of(int code) {
    return new EchoCancellation(code);
  }

  /** The code with that name. */
  public static Optional<EchoCancellation> byName(String name) {
    return CodeNames.of(EchoCancellation.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
