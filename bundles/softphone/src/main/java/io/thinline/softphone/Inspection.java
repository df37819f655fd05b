package io.thinline.softphone;

import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.PhoneModel.Habit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with a phone as it is now, if it stays so: a server sends the parts of a change one
 * after the other, so each of these is a breach only when it lasts.
 */
final class Inspection {
  private static final Set<Tone> DIAL_TONES = Set.of(Tone.INSIDE_DIAL_TONE, Tone.OUTSIDE_DIAL_TONE);
  private static final Set<CallState> IDENTIFIED =
      Set.of(CallState.RING_IN, CallState.RING_OUT, CallState.CONNECTED);
  private static final Set<CallState> KEYED =
      Set.of(CallState.OFF_HOOK, CallState.RING_IN, CallState.CONNECTED, CallState.HOLD);

  private final Desk desk;
  private final MediaOrders media;

  Inspection(Desk desk, MediaOrders media) {
    this.desk = desk;
    this.media = media;
  }

  /** Each in words that stay the same while it lasts. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    if (desk.registration != RegistrationState.REGISTERED) {
      return findings;
    }
    ringer(findings);
    tone(findings);
    speech(findings);
    desk.calls.values().forEach(call -> call(findings, call));
    lamps(findings);
    keys(findings);
    orders(findings);
    return findings;
  }

  private void ringer(List<String> findings) {
    Desk.Ringer ringer = desk.ringer;
    DeskCall call = desk.calls.get(ringer.callReference());
    boolean lawful = ringer.callReference() == 0 || (call != null && call.ringing());
    if (!ringer.mode().equals(RingMode.OFF) && !lawful) {
      findings.add("the ringer was left on for call " + name(ringer.callReference()));
    }
  }

  private void tone(List<String> findings) {
    Desk.Playing playing = desk.playing;
    if (playing == null) {
      return;
    }
    DeskCall call = desk.calls.get(playing.callReference());
    if (call == null) {
      boolean deviceTone = playing.callReference() == 0 && !desk.calls.isEmpty();
      if (!desk.handset && !deviceTone) {
        findings.add(playing.tone() + " was left on though its call is gone");
      }
      return;
    }
    boolean dialTone = DIAL_TONES.contains(playing.tone());
    boolean dialled = !call.state.equals(CallState.OFF_HOOK) || !call.digits.isEmpty();
    if ((playing.tone().equals(Tone.INSIDE_DIAL_TONE) && dialled)
        || (dialTone && !call.state.equals(CallState.OFF_HOOK))
        || (playing.tone().equals(Tone.ALERTING_TONE) && talked(call))) {
      findings.add(playing.tone() + " was left on in " + call);
    }
  }

  private static boolean talked(DeskCall call) {
    return call.state.equals(CallState.CONNECTED) || call.held();
  }

  private void speech(List<String> findings) {
    for (MediaOrders.Stream stream : media.receiving().values()) {
      stream(findings, stream, "the receive channel");
    }
    for (MediaOrders.Stream stream : media.transmitting().values()) {
      stream(findings, stream, "the transmission");
    }
    long connected =
        desk.calls.values().stream().filter(call -> call.state.equals(CallState.CONNECTED)).count();
    if (connected > 1) {
      findings.add(connected + " calls are Connected at once");
    }
    if (desk.speaker && desk.calls.isEmpty()) {
      findings.add("the speaker was left on without a call");
    }
    if (desk.offHookUnanswered) {
      findings.add("going off hook was not answered");
    }
  }

  private void stream(List<String> findings, MediaOrders.Stream stream, String what) {
    DeskCall call = desk.calls.get(stream.callReference());
    if (call == null) {
      findings.add(what + " of call " + name(stream.callReference()) + " was left open");
    } else if (call.held()) {
      findings.add(what + " was left open in " + call);
    }
  }

  private void call(List<String> findings, DeskCall call) {
    if (call.active() && !desk.offHook()) {
      findings.add("the phone is on hook, but there is " + call);
    }
    boolean shown = call.privacy.equals(CallPrivacy.NONE);
    if (shown && IDENTIFIED.contains(call.state) && call.parties == null) {
      findings.add("no CallInfo for " + call);
    }
    if (desk.settings.softKeys() && KEYED.contains(call.state) && call.keys == null) {
      findings.add("no soft keys for " + call);
    }
    if (shown
        && KEYED.contains(call.state)
        && desk.lamp(Stimulus.LINE, call.lineInstance).equals(LampMode.OFF)) {
      findings.add("the lamp of line " + call.lineInstance + " is off in " + call);
    }
  }

  private void lamps(List<String> findings) {
    desk.lamps.forEach(
        (lamp, mode) -> {
          int line = lamp.instance();
          if (lamp.stimulus() == Stimulus.LINE.code()
              && !mode.equals(LampMode.OFF)
              && !desk.remoteUse.getOrDefault(line, false)
              && !desk.anyCall(call -> call.lineInstance == line)) {
            findings.add("the lamp of line " + line + " was left on without a call");
          }
        });
  }

  private void keys(List<String> findings) {
    if (desk.idleKeysDue && desk.calls.isEmpty()) {
      findings.add("no SelectSoftKeys for the idle screen");
    }
  }

  private void orders(List<String> findings) {
    if (desk.settings.model().has(Habit.HOOKFLASH) && !desk.hookFlashes) {
      findings.add("no SetHookFlashDetectMode: hook flashes are lost");
    }
  }

  private static String name(int callReference) {
    return Integer.toUnsignedString(callReference);
  }
}
