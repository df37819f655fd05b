package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Whether a phone may leave.
 *
 * @param code the number on the wire
 */
public record UnregisterStatus(int code) implements WireCode {
  public static final UnregisterStatus OK = new UnregisterStatus(0);

  public static final UnregisterStatus ERROR = new UnregisterStatus(1);

  /** Refused, such as during a call. */
  public static final UnregisterStatus NAK = new UnregisterStatus(2);

  /** The code with that number. */
  public static UnregisterStatus of(int code) {
    return new UnregisterStatus(code);
  }

  /** The code with that name. */
  public static Optional<UnregisterStatus> byName(String name) {
    return CodeNames.of(UnregisterStatus.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
