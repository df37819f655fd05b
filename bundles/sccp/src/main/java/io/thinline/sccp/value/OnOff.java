package io.thinline.sccp.value;

import java.util.Optional;

/**
 * On or off, where 1 is on and 2 is off.
 *
 * @param code the number on the wire
 */
public record OnOff(int code) implements WireCode {
  public static final OnOff ON = new OnOff(1);

  public static final OnOff OFF = new OnOff(2);

  /** The code with that number. */
  public static OnOff of(int code) {
    return new OnOff(code);
  }

  /** The code with that name. */
  public static Optional<OnOff> byName(String name) {
    return CodeNames.of(OnOff.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
