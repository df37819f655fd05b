package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Who began a call.
 *
 * @param code the number on the wire
 */
public record CallType(int code) implements WireCode {
  public static final CallType INBOUND = new CallType(1);

  public static final CallType OUTBOUND = new CallType(2);

  @Named(or = "Forwarded")
  public static final CallType FORWARD = new CallType(3);

  /** The code with that number. */
  public static CallType of(int code) {
    return new CallType(code);
  }

  /** The code with that name. */
  public static Optional<CallType> byName(String name) {
    return CodeNames.of(CallType.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
