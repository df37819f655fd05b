package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Why a phone leaves.
 *
 * @param code the number on the wire
 */
public record UnregReason(int code) implements WireCode {
  public static final UnregReason UNKNOWN = new UnregReason(0);

  public static final UnregReason POWER_SAVE = new UnregReason(1);

  /** The code with that number. */
  public static UnregReason of(int code) {
    return new UnregReason(code);
  }

  /** The code with that name. */
  public static Optional<UnregReason> byName(String name) {
    return CodeNames.of(UnregReason.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
