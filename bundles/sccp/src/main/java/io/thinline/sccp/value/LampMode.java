package io.thinline.sccp.value;

import java.util.Optional;

/**
 * How a lamp burns.
 *
 * @param code the number on the wire
 */
public record LampMode(int code) implements WireCode {
  public static final LampMode OFF = new LampMode(1);

  public static final LampMode ON = new LampMode(2);

  @Named(or = "mostly on: a held call")
  public static final LampMode WINK = new LampMode(3);

  public static final LampMode FLASH = new LampMode(4);

  /** Fast: a ringing call. */
  public static final LampMode BLINK = new LampMode(5);

  public static final LampMode HOLD = new LampMode(6);

  public static final LampMode RING = new LampMode(7);

  public static final LampMode CUSTOM_1 = new LampMode(8);

  public static final LampMode CUSTOM_2 = new LampMode(9);

  /** The code with that number. */
  public static LampMode of(int code) {
    return new LampMode(code);
  }

  /** The code with that name. */
  public static Optional<LampMode> byName(String name) {
    return CodeNames.of(LampMode.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
