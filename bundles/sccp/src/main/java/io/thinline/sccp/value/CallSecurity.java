package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Lock icon of a call.
 *
 * @param code the number on the wire
 */
public record CallSecurity(int code) implements WireCode {
  public static final CallSecurity UNKNOWN = new CallSecurity(0);

  public static final CallSecurity NOT_AUTHENTICATED = new CallSecurity(1);

  public static final CallSecurity AUTHENTICATED = new CallSecurity(2);

  public static final CallSecurity ENCRYPTED = new CallSecurity(3);

  /** The code with that number. */
  public static CallSecurity of(int code) {
    return new CallSecurity(code);
  }

  /** The code with that name. */
  public static Optional<CallSecurity> byName(String name) {
    return CodeNames.of(CallSecurity.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
