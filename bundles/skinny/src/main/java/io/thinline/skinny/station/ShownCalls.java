package io.thinline.skinny.station;

import io.thinline.api.phone.PhoneLine;
import io.thinline.api.phone.PhoneState;
import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.value.CallState;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The calls that a phone was told to show, which is what its user sees. Call thread only. */
final class ShownCalls {
  private static final Map<CallState, PhoneLine.State> STATES =
      Map.of(
          CallState.RING_IN, PhoneLine.State.RINGING,
          CallState.CALL_WAITING, PhoneLine.State.RINGING,
          CallState.HOLD, PhoneLine.State.HELD,
          CallState.HOLD_REVERT, PhoneLine.State.HELD,
          CallState.CALL_REMOTE_MULTILINE, PhoneLine.State.IDLE,
          CallState.REMOTE_HOLD, PhoneLine.State.IDLE);

  private static final Set<CallState> OVER = Set.of(CallState.ON_HOOK, CallState.IDLE);

  private final Map<Integer, CallStateMessage> byReference = new TreeMap<>();

  void told(ServerMessage message) {
    if (message instanceof CallStateMessage state) {
      if (OVER.contains(state.callState())) {
        byReference.remove(state.callReference());
      } else {
        byReference.put(state.callReference(), state);
      }
    }
  }

  void clear() {
    byReference.clear();
  }

  Set<Integer> references() {
    return Set.copyOf(byReference.keySet());
  }

  PhoneState state() {
    PhoneState state = PhoneState.IDLE;
    for (CallStateMessage call : byReference.values()) {
      PhoneLine.State line = state(call);
      if (line == PhoneLine.State.IN_USE || line == PhoneLine.State.HELD) {
        return PhoneState.IN_CALL;
      }
      state = line == PhoneLine.State.RINGING ? PhoneState.RINGING : state;
    }
    return state;
  }

  /** What goes on on its nth line, as far as this phone takes part in it. */
  PhoneLine.State line(int instance) {
    return byReference.values().stream()
        .filter(call -> call.lineInstance() == instance)
        .map(ShownCalls::state)
        .max(Comparator.naturalOrder())
        .orElse(PhoneLine.State.IDLE);
  }

  private static PhoneLine.State state(CallStateMessage call) {
    return STATES.getOrDefault(call.callState(), PhoneLine.State.IN_USE);
  }
}
