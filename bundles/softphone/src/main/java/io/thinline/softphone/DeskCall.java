package io.thinline.softphone;

import io.thinline.api.time.Timer;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One call as the phone keeps it: made by its first CallState, gone with CallState OnHook. */
final class DeskCall {
  /** States in which the phone's user is in the call. */
  private static final Set<CallState> ACTIVE =
      Set.of(
          CallState.OFF_HOOK,
          CallState.PROCEED,
          CallState.RING_OUT,
          CallState.CONNECTED,
          CallState.BUSY,
          CallState.CONGESTION,
          CallState.INVALID_NUMBER);

  private static final Set<CallState> RINGING = Set.of(CallState.RING_IN, CallState.CALL_WAITING);
  private static final Set<CallState> HELD =
      Set.of(CallState.HOLD, CallState.HOLD_REVERT, CallState.CALL_TRANSFER);

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

  DeskCall(int reference, int lineInstance, CallState state) {
    this.reference = reference;
    this.lineInstance = lineInstance;
    this.state = state;
  }

  boolean active() {
    return ACTIVE.contains(state);
  }

  boolean ringing() {
    return RINGING.contains(state);
  }

  boolean held() {
    return HELD.contains(state);
  }

  /** In words, for breaches. */
  @Override
  public String toString() {
    return "call " + Integer.toUnsignedString(reference) + " (" + state + ")";
  }
}
