package io.thinline.softphone;

import io.thinline.sccp.value.CallType;

/**
 * Who talks to whom, as CallInfo says; numbers and names are empty when not told.
 *
 * @param type whether the call came in, went out or was forwarded
 */
public record Parties(
    CallType type,
    String callingName,
    String callingNumber,
    String calledName,
    String calledNumber,
    String originalCalledName,
    String originalCalledNumber) {

  /** The far side's number: the caller of an inbound call, else the called party. */
  public String remoteNumber() {
    return type.equals(CallType.OUTBOUND) ? calledNumber : callingNumber;
  }

  /** The far side's name. */
  public String remoteName() {
    return type.equals(CallType.OUTBOUND) ? calledName : callingName;
  }

  /** As the display shows it: {@code To 1102 Bob}. */
  @Override
  public String toString() {
    String direction = type.equals(CallType.OUTBOUND) ? "To " : "From ";
    return (direction + remoteNumber() + " " + remoteName()).strip();
  }
}
