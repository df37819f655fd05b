package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Success or not.
 *
 * @param code the number on the wire
 */
public record OkError(int code) implements WireCode {
  public static final OkError OK = new OkError(0);

  public static final OkError ERROR = new OkError(1);

  /** The code with that number. */
  public static OkError of(int code) {
    return new OkError(code);
  }

  /** The code with that name. */
  public static Optional<OkError> byName(String name) {
    return CodeNames.of(OkError.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
