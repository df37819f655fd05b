package io.thinline.sccp.value;

import java.util.Optional;

/**
 * The state of a call as a phone shows it.
 *
 * @param code the number on the wire
 */
public record CallState(int code) implements WireCode {
  public static final CallState IDLE = new CallState(0);

  public static final CallState OFF_HOOK = new CallState(1);

  /** Takes the call off the display. */
  public static final CallState ON_HOOK = new CallState(2);

  public static final CallState RING_OUT = new CallState(3);

  public static final CallState RING_IN = new CallState(4);

  public static final CallState CONNECTED = new CallState(5);

  public static final CallState BUSY = new CallState(6);

  @Named(value = "LineInUse", or = "Congestion")
  public static final CallState CONGESTION = new CallState(7);

  public static final CallState HOLD = new CallState(8);

  public static final CallState CALL_WAITING = new CallState(9);

  public static final CallState CALL_TRANSFER = new CallState(10);

  public static final CallState CALL_PARK = new CallState(11);

  /** Digits are complete. */
  public static final CallState PROCEED = new CallState(12);

  /** A shared line is used on another phone. */
  @Named(value = "InUseRemotely", or = "CallRemoteMultiline")
  public static final CallState CALL_REMOTE_MULTILINE = new CallState(13);

  public static final CallState INVALID_NUMBER = new CallState(14);

  @Named(or = "HoldYellow")
  public static final CallState HOLD_REVERT = new CallState(15);

  @Named(or = "IntercomOneWay")
  public static final CallState WHISPER = new CallState(16);

  @Named(or = "HoldRed")
  public static final CallState REMOTE_HOLD = new CallState(17);

  /** The code with that number. */
  public static CallState of(int code) {
    return new CallState(code);
  }

  /** The code with that name. */
  public static Optional<CallState> byName(String name) {
    return CodeNames.of(CallState.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
