package io.thinline.softphone;

import io.thinline.api.time.Timer;
import io.thinline.sccp.value.CallHistoryDisposition;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import org.jspecify.annotations.Nullable;

/** One call as the phone keeps it: made by its first CallState, gone with CallState OnHook. */
final class DeskCall {
  /** States in which the phone's user is in the call; a bit each. */
  private static final int ACTIVE =
      bits(
          CallState.OFF_HOOK,
          CallState.PROCEED,
          CallState.RING_OUT,
          CallState.CONNECTED,
          CallState.BUSY,
          CallState.CONGESTION,
          CallState.INVALID_NUMBER);

  private static final int RINGING = bits(CallState.RING_IN, CallState.CALL_WAITING);
  private static final int HELD =
      bits(CallState.HOLD, CallState.HOLD_REVERT, CallState.CALL_TRANSFER);

  /** The list that a call which rang here belongs to. */
  enum Filed {
    NOT,
    MISSED,
    RECEIVED
  }

  final int reference;
  final int lineInstance;
  CallState state;
  CallPrivacy privacy = CallPrivacy.NONE;
  @Nullable Parties parties;
  String prompt = "";
  @Nullable Timer promptTimer;
  @Nullable SoftKeySelection keys;
  String digits = "";
  String dialedNumber = "";
  boolean wasOffHook;
  boolean marked;
  boolean rang;
  Filed filed = Filed.NOT;
  @Nullable CallHistoryDisposition disposition;

  /** A receive channel was open in this call, at any time. */
  boolean heardMedia;

  DeskCall(int reference, int lineInstance, CallState state) {
    this.reference = reference;
    this.lineInstance = lineInstance;
    this.state = state;
  }

  boolean active() {
    return in(ACTIVE);
  }

  boolean ringing() {
    return in(RINGING);
  }

  boolean held() {
    return in(HELD);
  }

  boolean connected() {
    return state.code() == CallState.CONNECTED.code();
  }

  private boolean in(int states) {
    return (states >>> state.code() & 1) != 0;
  }

  private static int bits(CallState... states) {
    int bits = 0;
    for (CallState state : states) {
      bits |= 1 << state.code();
    }
    return bits;
  }

  /** In words, for breaches. */
  @Override
  public String toString() {
    return "call " + Integer.toUnsignedString(reference) + " (" + state + ")";
  }
}
