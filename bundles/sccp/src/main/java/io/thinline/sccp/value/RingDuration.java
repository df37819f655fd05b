package io.thinline.sccp.value;

import java.util.Optional;

/**
 * How long a phone rings.
 *
 * @param code the number on the wire
 */
public record RingDuration(int code) implements WireCode {
  @Named(
      value = "RingForever",
      or = {"Normal", "Forever"})
  public static final RingDuration FOREVER = new RingDuration(1);

  @Named(
      value = "RingOnce",
      or = {"Single", "Once"})
  public static final RingDuration ONCE = new RingDuration(2);

  /** The code with that number. */
  public static RingDuration of(int code) {
    return new RingDuration(code);
  }

  /** The code with that name. */
  public static Optional<RingDuration> byName(String name) {
    return CodeNames.of(RingDuration.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
