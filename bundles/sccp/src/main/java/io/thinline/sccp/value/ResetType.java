package io.thinline.sccp.value;

import java.util.Optional;

/**
 * How much a reset resets.
 *
 * @param code the number on the wire
 */
public record ResetType(int code) implements WireCode {
  /** Boots, checks the firmware. */
  @Named(value = "DeviceReset", or = "Reset")
  public static final ResetType RESET = new ResetType(1);

  /** Reads its configuration again. */
  @Named(value = "DeviceRestart", or = "Restart")
  public static final ResetType RESTART = new ResetType(2);

  /** Takes over what changed. */
  @Named(value = "DeviceApplyConfig", or = "ApplyConfig")
  public static final ResetType APPLY_CONFIG = new ResetType(3);

  /** The code with that number. */
  public static ResetType of(int code) {
    return new ResetType(code);
  }

  /** The code with that name. */
  public static Optional<ResetType> byName(String name) {
    return CodeNames.of(ResetType.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
