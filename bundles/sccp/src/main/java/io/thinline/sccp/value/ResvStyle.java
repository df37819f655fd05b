package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Style of a reservation.
 *
 * @param code the number on the wire
 */
public record ResvStyle(int code) implements WireCode {
  public static final ResvStyle FIXED_FILTER = new ResvStyle(1);

  public static final ResvStyle SHARED_EXPLICIT = new ResvStyle(2);

  public static final ResvStyle WILDCARD = new ResvStyle(3);

  /** The code with that number. */
  public static ResvStyle of(int code) {
    return new ResvStyle(code);
  }

  /** The code with that name. */
  public static Optional<ResvStyle> byName(String name) {
    return CodeNames.of(ResvStyle.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
