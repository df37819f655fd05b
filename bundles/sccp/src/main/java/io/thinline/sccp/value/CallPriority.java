package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Precedence of a call, 0 highest.
 *
 * @param code the number on the wire
 */
public record CallPriority(int code) implements WireCode {
  public static final CallPriority HIGHEST = new CallPriority(0);

  public static final CallPriority HIGH = new CallPriority(1);

  public static final CallPriority MEDIUM = new CallPriority(2);

  public static final CallPriority LOW = new CallPriority(3);

  public static final CallPriority NORMAL = new CallPriority(4);

  /** The code with that number. */
  public static CallPriority of(int code) {
    return new CallPriority(code);
  }

  /** The code with that name. */
  public static Optional<CallPriority> byName(String name) {
    return CodeNames.of(CallPriority.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
