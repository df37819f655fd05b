package io.thinline.softphone;

import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Stimulus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the lamp of a line must say about the calls there: the highest of ringing, active and held.
 */
final class LampRules {
  private static final Set<LampMode> RINGING = Set.of(LampMode.BLINK);
  private static final Set<LampMode> IN_USE = Set.of(LampMode.ON);
  private static final Set<LampMode> GOING_OUT = Set.of(LampMode.ON, LampMode.BLINK);
  private static final Set<LampMode> HELD = Set.of(LampMode.WINK);

  /** Held by another phone of the line, or held here and in use there. */
  private static final Set<LampMode> SHARED_HOLD = Set.of(LampMode.WINK, LampMode.ON);

  private static final int HELD_CALL = 1;
  private static final int REMOTE_CALL = 2;
  private static final int REMOTE_HOLD = 4;

  private final Desk desk;

  LampRules(Desk desk) {
    this.desk = desk;
  }

  void check(List<Finding> findings) {
    for (DeskCall call : desk.calls.values()) {
      if (isFirstOfLine(call)) {
        line(findings, call);
      }
    }
    for (Map.Entry<Desk.Lamp, LampMode> entry : desk.lamps.entrySet()) {
      int line = entry.getKey().instance();
      if (entry.getKey().stimulus() == Stimulus.LINE.code()
          && entry.getValue().code() != LampMode.OFF.code()
          && !desk.remoteUse.getOrDefault(line, false)
          && !desk.hasCall(line)) {
        findings.add(new Finding("the lamp of line " + line + " was left on without a call"));
      }
    }
  }

  private boolean isFirstOfLine(DeskCall call) {
    for (DeskCall other : desk.calls.values()) {
      if (other.lineInstance == call.lineInstance) {
        return other == call;
      }
    }
    return true;
  }

  private void line(List<Finding> findings, DeskCall first) {
    int line = first.lineInstance;
    Set<LampMode> right = right(line);
    LampMode lamp = desk.lamp(Stimulus.LINE, line);
    if (right == null || right.contains(lamp)) {
      return;
    }
    String what = "the lamp of line " + line + " is ";
    findings.add(
        new Finding(
            lamp.equals(LampMode.OFF)
                ? what + "off in " + first
                : what + lamp + " with " + desk.calls.values() + ", not " + right));
  }

  /** The modes that would be right; null when the calls say nothing about the lamp. */
  private @Nullable Set<LampMode> right(int line) {
    Set<LampMode> best = null;
    int others = 0;
    for (DeskCall call : desk.calls.values()) {
      if (call.lineInstance != line) {
        continue;
      }
      if (!call.privacy.equals(CallPrivacy.NONE)) {
        return null;
      }
      if (call.ringing()) {
        return RINGING;
      }
      if (call.active()) {
        best = goesOut(call) ? GOING_OUT : IN_USE;
      }
      others |= kind(call);
    }
    return best != null ? best : ofOthers(others);
  }

  private static boolean goesOut(DeskCall call) {
    int state = call.state.code();
    return state == CallState.PROCEED.code() || state == CallState.RING_OUT.code();
  }

  private static int kind(DeskCall call) {
    int state = call.state.code();
    if (call.held()) {
      return HELD_CALL;
    }
    if (state == CallState.REMOTE_HOLD.code()) {
      return REMOTE_HOLD;
    }
    return state == CallState.CALL_REMOTE_MULTILINE.code() ? REMOTE_CALL : 0;
  }

  private static @Nullable Set<LampMode> ofOthers(int kinds) {
    return switch (kinds) {
      case 0 -> null;
      case HELD_CALL -> HELD;
      case REMOTE_CALL -> IN_USE;
      default -> SHARED_HOLD;
    };
  }
}
