package io.thinline.softphone;

import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.softphone.PhoneModel.Habit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with a phone as it is now, if it stays so: a server sends the parts of a change one
 * after the other, so each of these is a breach only when it lasts.
 */
final class Inspection {
  private static final Set<CallState> IDENTIFIED =
      Set.of(CallState.RING_IN, CallState.RING_OUT, CallState.CONNECTED);
  private static final Set<CallState> KEYED =
      Set.of(CallState.OFF_HOOK, CallState.RING_IN, CallState.CONNECTED, CallState.HOLD);

  private final Desk desk;
  private final SoundRules sound;
  private final LampRules lamps;

  Inspection(Desk desk, MediaOrders media) {
    this.desk = desk;
    sound = new SoundRules(desk, media);
    lamps = new LampRules(desk);
  }

  /** All there is. */
  List<Finding> findings() {
    if (desk.registration != RegistrationState.REGISTERED) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(0);
    sound.check(findings);
    lamps.check(findings);
    calls(findings);
    if (desk.idleKeysDue && desk.calls.isEmpty()) {
      findings.add(new Finding("no SelectSoftKeys for the idle screen"));
    }
    if (!desk.hookFlashes && desk.settings.model().has(Habit.HOOKFLASH)) {
      findings.add(new Finding("no SetHookFlashDetectMode: hook flashes are lost"));
    }
    return findings;
  }

  private void calls(List<Finding> findings) {
    int connected = 0;
    for (DeskCall call : desk.calls.values()) {
      connected += call.connected() ? 1 : 0;
      call(findings, call);
    }
    if (connected > 1) {
      findings.add(new Finding(connected + " calls are Connected at once"));
    }
  }

  private void call(List<Finding> findings, DeskCall call) {
    if (call.active() && !desk.offHook()) {
      findings.add(new Finding("the phone is on hook, but there is " + call));
    }
    boolean shown = call.privacy.equals(CallPrivacy.NONE);
    if (shown && call.parties == null && IDENTIFIED.contains(call.state)) {
      findings.add(new Finding("no CallInfo for " + call));
    }
    if (call.keys == null && desk.settings.softKeys() && KEYED.contains(call.state)) {
      findings.add(new Finding("no soft keys for " + call));
    }
    int plane = desk.highlight.activeLine();
    if (plane != 0 && plane != call.lineInstance && call.active()) {
      findings.add(
          new Finding("the call plane of line " + plane + " is active, not that of " + call));
    }
  }
}
