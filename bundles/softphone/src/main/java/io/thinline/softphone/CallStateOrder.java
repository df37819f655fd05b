package io.thinline.softphone;

import io.thinline.sccp.value.CallState;
import java.util.Map;
import java.util.Set;

/** Which states a call can be in before another: a phone shows nonsense, or nothing, else. */
final class CallStateOrder {
  /** With these a call can appear on a phone; all others need an earlier state. */
  private static final Set<CallState> FIRST =
      Set.of(
          CallState.OFF_HOOK,
          CallState.RING_IN,
          CallState.CONNECTED,
          CallState.HOLD,
          CallState.CALL_WAITING,
          CallState.CALL_REMOTE_MULTILINE,
          CallState.WHISPER,
          CallState.REMOTE_HOLD);

  private static final Set<CallState> DIALLED =
      Set.of(
          CallState.PROCEED,
          CallState.RING_OUT,
          CallState.CONNECTED,
          CallState.BUSY,
          CallState.CONGESTION,
          CallState.INVALID_NUMBER);

  private static final Set<CallState> IN_USE =
      Set.of(
          CallState.OFF_HOOK,
          CallState.PROCEED,
          CallState.RING_OUT,
          CallState.CONNECTED,
          CallState.BUSY,
          CallState.CONGESTION,
          CallState.INVALID_NUMBER);

  private static final Set<CallState> WAITING = Set.of(CallState.RING_IN, CallState.CALL_WAITING);

  /** What cannot come straight before. */
  private static final Map<CallState, Set<CallState>> NOT_AFTER =
      Map.of(
          CallState.OFF_HOOK, DIALLED,
          CallState.RING_IN, IN_USE,
          CallState.CALL_WAITING, IN_USE,
          CallState.PROCEED, WAITING,
          CallState.RING_OUT,
              Set.of(CallState.OFF_HOOK, CallState.RING_IN, CallState.CALL_WAITING));

  private CallStateOrder() {}

  static boolean canBeFirst(CallState state) {
    return FIRST.contains(state);
  }

  static boolean follows(CallState before, CallState state) {
    Set<CallState> wrong = NOT_AFTER.get(state);
    return wrong == null || !wrong.contains(before);
  }
}
