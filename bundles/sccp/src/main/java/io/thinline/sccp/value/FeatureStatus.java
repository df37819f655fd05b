package io.thinline.sccp.value;

import java.util.Optional;

/**
 * State of a feature button; by feature it is off/on, a BlfStatus, or rhythm, colour and icon
 * bytes.
 *
 * @param code the number on the wire
 */
public record FeatureStatus(int code) implements WireCode {
  public static final FeatureStatus OFF = new FeatureStatus(0);

  public static final FeatureStatus ON = new FeatureStatus(1);

  /** The code with that number. */
  public static FeatureStatus of(int code) {
    return new FeatureStatus(code);
  }

  /** The code with that name. */
  public static Optional<FeatureStatus> byName(String name) {
    return CodeNames.of(FeatureStatus.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
