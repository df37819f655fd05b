package io.thinline.softphone;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.Tone;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person may hear: ringer, tones and the far side, each in its place, and not nothing. */
final class SoundRules {
  private static final Set<Tone> DIAL_TONES = Set.of(Tone.INSIDE_DIAL_TONE, Tone.OUTSIDE_DIAL_TONE);

  /** Tones that end where a conversation begins. */
  private static final Set<Tone> OF_CALLING =
      Set.of(
          Tone.INSIDE_DIAL_TONE,
          Tone.OUTSIDE_DIAL_TONE,
          Tone.ALERTING_TONE,
          Tone.LINE_BUSY_TONE,
          Tone.REORDER_TONE);

  private final Desk desk;
  private final MediaOrders media;

  SoundRules(Desk desk, MediaOrders media) {
    this.desk = desk;
    this.media = media;
  }

  void check(List<Finding> findings) {
    ringer(findings);
    tone(findings);
    streams(findings, media.receiving(), "the receive channel");
    streams(findings, media.transmitting(), "the transmission");
    speaker(findings);
    silence(findings);
  }

  private void ringer(List<Finding> findings) {
    Desk.Ringer ringer = desk.ringer;
    if (ringer.mode().code() == RingMode.OFF.code()) {
      return;
    }
    DeskCall call = desk.calls.get(ringer.callReference());
    boolean lawful =
        ringer.callReference() == 0
            ? desk.calls.isEmpty() || desk.anyCall(DeskCall::ringing)
            : call != null && call.ringing();
    if (!lawful) {
      findings.add(new Finding("the ringer was left on for call " + name(ringer.callReference())));
    }
  }

  private void tone(List<Finding> findings) {
    Desk.Playing playing = desk.playing;
    if (playing == null) {
      return;
    }
    DeskCall call = desk.calls.get(playing.callReference());
    if (call == null) {
      boolean deviceTone = playing.callReference() == 0 && !desk.calls.isEmpty();
      if (!desk.handset && !deviceTone) {
        findings.add(new Finding(playing.tone() + " was left on though its call is gone"));
      }
      return;
    }
    Tone tone = playing.tone();
    boolean offHook = call.state.code() == CallState.OFF_HOOK.code();
    boolean dialled = !offHook || !call.digits.isEmpty();
    boolean spoken = OF_CALLING.contains(tone) && media.hears(call.reference);
    if ((tone.equals(Tone.INSIDE_DIAL_TONE) && dialled)
        || (DIAL_TONES.contains(tone) && !offHook)
        || (call.held() && OF_CALLING.contains(tone))
        || spoken) {
      findings.add(new Finding(tone + " was left on in " + call));
    }
  }

  private void streams(
      List<Finding> findings, Map<Integer, MediaOrders.Stream> streams, String what) {
    if (streams.isEmpty()) {
      return;
    }
    for (MediaOrders.Stream stream : streams.values()) {
      DeskCall call = desk.calls.get(stream.callReference());
      if (call == null) {
        findings.add(
            new Finding(what + " of call " + name(stream.callReference()) + " was left open"));
      } else if (call.held()) {
        findings.add(new Finding(what + " was left open in " + call));
      }
    }
  }

  private void speaker(List<Finding> findings) {
    if (desk.speaker && desk.calls.isEmpty() && !desk.offHookUnanswered) {
      findings.add(new Finding("the speaker was left on without a call"));
    } else if (desk.speaker && !desk.offHookUnanswered && !desk.anyCall(DeskCall::active)) {
      findings.add(
          new Finding("the speaker was left on without an active call: " + desk.calls.values()));
    }
    if (desk.offHookUnanswered) {
      findings.add(new Finding("going off hook was not answered"));
    }
  }

  /** Somebody waits in a call and hears neither a tone nor a person, and never has. */
  private void silence(List<Finding> findings) {
    DeskCall call = desk.playing != null || !desk.offHook() ? null : desk.active();
    if (call != null
        && call.active()
        && !(call.connected() && call.heardMedia)
        && !media.hears(call.reference)) {
      findings.add(
          new Finding("off hook and nothing to hear for 30 s in " + call, Finding.SILENCE));
    }
  }

  private static String name(int callReference) {
    return Integer.toUnsignedString(callReference);
  }
}
