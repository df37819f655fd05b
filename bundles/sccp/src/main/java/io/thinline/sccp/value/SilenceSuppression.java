package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Whether silence is sent.
 *
 * @param code the number on the wire
 */
public record SilenceSuppression(int code) implements WireCode {
  public static final SilenceSuppression OFF = new SilenceSuppression(0);

  public static final SilenceSuppression ON = new SilenceSuppression(1);

  /** The code with that number. */
  public static SilenceSuppression of(int code) {
    return new SilenceSuppression(code);
  }

  /** The code with that name. */
  public static Optional<SilenceSuppression> byName(String name) {
    return CodeNames.of(SilenceSuppression.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
