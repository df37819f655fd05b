package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Off or on, where 0 is off and 1 is on.
 *
 * @param code the number on the wire
 */
public record OffOn(int code) implements WireCode {
  public static final OffOn OFF = new OffOn(0);

  public static final OffOn ON = new OffOn(1);

  /** The code with that number. */
  public static OffOn of(int code) {
    return new OffOn(code);
  }

  /** The code with that name. */
  public static Optional<OffOn> byName(String name) {
    return CodeNames.of(OffOn.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
