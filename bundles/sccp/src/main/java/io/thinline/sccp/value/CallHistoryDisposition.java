package io.thinline.sccp.value;

import java.util.Optional;

/**
 * The call list a call goes to.
 *
 * @param code the number on the wire
 */
public record CallHistoryDisposition(int code) implements WireCode {
  public static final CallHistoryDisposition IGNORE = new CallHistoryDisposition(0);

  public static final CallHistoryDisposition PLACED = new CallHistoryDisposition(1);

  public static final CallHistoryDisposition RECEIVED = new CallHistoryDisposition(2);

  public static final CallHistoryDisposition MISSED = new CallHistoryDisposition(3);

  /** The code with that number. */
  public static CallHistoryDisposition of(int code) {
    return new CallHistoryDisposition(code);
  }

  /** The code with that name. */
  public static Optional<CallHistoryDisposition> byName(String name) {
    return CodeNames.of(CallHistoryDisposition.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
