package io.thinline.sccp.value;

import java.util.Optional;

/**
 * How a phone rings.
 *
 * @param code the number on the wire
 */
public record RingMode(int code) implements WireCode {
  @Named(value = "RingOff", or = "Off")
  public static final RingMode OFF = new RingMode(1);

  /** Internal call. */
  @Named(value = "RingInside", or = "Inside")
  public static final RingMode INSIDE = new RingMode(2);

  /** External call. */
  @Named(value = "RingOutside", or = "Outside")
  public static final RingMode OUTSIDE = new RingMode(3);

  /** Call back, park reversion. */
  @Named(value = "RingFeature", or = "Feature")
  public static final RingMode FEATURE = new RingMode(4);

  /** No sound. */
  @Named(
      value = "RingFlashOnly",
      or = {"FlashOnly", "Silent"})
  public static final RingMode FLASH_ONLY = new RingMode(5);

  @Named(
      value = "RingPrecedence",
      or = {"Precedence", "Urgent"})
  public static final RingMode PRECEDENCE = new RingMode(6);

  @Named("RingBellcore1")
  public static final RingMode BELLCORE_1 = new RingMode(7);

  @Named("RingBellcore2")
  public static final RingMode BELLCORE_2 = new RingMode(8);

  @Named("RingBellcore3")
  public static final RingMode BELLCORE_3 = new RingMode(9);

  @Named("RingBellcore4")
  public static final RingMode BELLCORE_4 = new RingMode(10);

  @Named("RingBellcore5")
  public static final RingMode BELLCORE_5 = new RingMode(11);

  /** The code with that number. */
  public static RingMode of(int code) {
    return new RingMode(code);
  }

  /** The code with that name. */
  public static Optional<RingMode> byName(String name) {
    return CodeNames.of(RingMode.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
