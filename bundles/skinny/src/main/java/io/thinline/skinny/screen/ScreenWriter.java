package io.thinline.skinny.screen;

import io.thinline.api.time.Clock;
import io.thinline.sccp.message.ActivateCallPlaneMessage;
import io.thinline.sccp.message.ClearDisplay;
import io.thinline.sccp.message.DisplayTextMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.message.SetMicroModeMessage;
import io.thinline.sccp.message.SetRingerMessage;
import io.thinline.sccp.message.SetSpeakerModeMessage;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.message.StopToneMessage;
import io.thinline.sccp.value.DisplayLabel;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.OnOff;
import io.thinline.sccp.value.RingDuration;
import io.thinline.sccp.value.SpeakerMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.sccp.value.ToneDirection;
import io.thinline.skinny.station.DeviceType.Display;
import io.thinline.skinny.station.DeviceType.Quirk;
import io.thinline.skinny.station.PhoneLabels;
import io.thinline.skinny.station.PhoneTime;
import io.thinline.skinny.station.Station;
import io.thinline.skinny.station.StationEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Knows what one phone shows, and sends it what is different about what it should show: silence
 * first, then the calls that are over, then those that are there, the sound of the bell last. Call
 * thread only.
 */
public final class ScreenWriter {
  private final Station station;
  private final Clock clock;
  private final ScreenMessages messages;
  private final CallScreenWriter calls;
  private final IndicatorWriter indicators;
  private @Nullable PhoneScreen shown;
  private boolean wentOnHook;

  /** It plays a tone that belongs to no call. */
  private boolean strayTone;

  public ScreenWriter(Station station, StationEvents events, Clock clock) {
    this.station = station;
    this.clock = clock;
    this.messages = new ScreenMessages(station.dialect(), PhoneLabels.of(station));
    this.calls = new CallScreenWriter(station, events, messages);
    this.indicators = new IndicatorWriter(station, messages, clock);
  }

  /** The phone has switched its speaker off by itself. */
  public void wentOnHook() {
    wentOnHook = true;
  }

  /** Somebody else has sent the phone something: what that changed is put right with the rest. */
  public void overwritten(ServerMessage message) {
    strayTone =
        message instanceof StartToneMessage || (strayTone && !(message instanceof StopToneMessage));
    PhoneScreen before = shown;
    if (before != null) {
      shown = ForeignMessages.after(before, message);
    }
  }

  /** The phone shows this from now on; the first time everything is sent. */
  public void show(PhoneScreen wanted) {
    PhoneScreen before = shown;
    if (wanted.equals(before)) {
      wentOnHook = false;
      return;
    }
    shown = wanted;
    stopStrayTone();
    stopRinging(before, wanted);
    speakerOn(before, wanted);
    List<CallScreen> past = before == null ? List.of() : before.calls();
    List<CallScreen> ended = missing(past, wanted.calls());
    ended.forEach(calls::stopTone);
    lamps(before, wanted, mode -> !mode.equals(LampMode.BLINK));
    features(before, wanted);
    indicators.lamps(before == null ? null : before.indicators(), wanted.indicators());
    indicators.close(wanted.idle(), wanted.indicators());
    ended.forEach(calls::remove);
    for (CallScreen call : wanted.calls()) {
      calls.change(find(past, call), call, () -> activate(call, before, wanted));
    }
    idle(before, wanted, !ended.isEmpty());
    text(before, wanted);
    indicators.open(wanted.idle(), wanted.indicators());
    speakerOff(before, wanted);
    wentOnHook = false;
    lamps(before, wanted, mode -> mode.equals(LampMode.BLINK));
    ring(before, wanted);
    beep(before, wanted);
  }

  private void stopStrayTone() {
    if (strayTone) {
      strayTone = false;
      station.send(new StopToneMessage(0, 0, Tone.SILENCE));
    }
  }

  private void beep(@Nullable PhoneScreen before, PhoneScreen wanted) {
    if (before != null && !before.beep().equals(wanted.beep())) {
      station.send(new StartToneMessage(wanted.beep().tone(), ToneDirection.USER, 0, 0));
    }
  }

  private static List<CallScreen> missing(List<CallScreen> past, List<CallScreen> now) {
    List<CallScreen> missing = new ArrayList<>(1);
    for (CallScreen call : past) {
      if (find(now, call) == null) {
        missing.add(call);
      }
    }
    return missing;
  }

  private static @Nullable CallScreen find(List<CallScreen> calls, CallScreen same) {
    for (CallScreen call : calls) {
      if (call.callReference() == same.callReference()
          && call.lineInstance() == same.lineInstance()) {
        return call;
      }
    }
    return null;
  }

  private void stopRinging(@Nullable PhoneScreen before, PhoneScreen wanted) {
    if (before != null && !before.ring().equals(Ring.OFF) && wanted.ring().equals(Ring.OFF)) {
      ring(new Ring(Ring.OFF.mode(), before.ring().lineInstance(), before.ring().callReference()));
    }
  }

  private void ring(@Nullable PhoneScreen before, PhoneScreen wanted) {
    Ring was = before == null ? Ring.OFF : before.ring();
    if (!wanted.ring().equals(was) && !wanted.ring().equals(Ring.OFF)) {
      ring(wanted.ring());
    }
  }

  private void ring(Ring ring) {
    station.send(
        new SetRingerMessage(
            ring.mode(), RingDuration.FOREVER, ring.lineInstance(), ring.callReference()));
  }

  private void speakerOn(@Nullable PhoneScreen before, PhoneScreen wanted) {
    Audio was = before == null ? Audio.OFF : before.audio();
    if (wanted.audio().bySpeaker() && (wentOnHook || !was.bySpeaker())) {
      station.send(new SetSpeakerModeMessage(SpeakerMode.ON));
    }
    boolean deaf = wanted.audio() == Audio.LISTENING;
    if (deaf != (was == Audio.LISTENING)) {
      station.send(new SetMicroModeMessage(deaf ? OnOff.OFF : OnOff.ON));
    }
  }

  private void lamps(@Nullable PhoneScreen before, PhoneScreen wanted, Predicate<LampMode> which) {
    for (int line = 0; line < wanted.lamps().size(); line++) {
      LampMode mode = wanted.lamps().get(line);
      boolean shining = before != null && mode.equals(before.lamps().get(line));
      if (!shining && which.test(mode)) {
        station.send(new SetLampMessage(Stimulus.LINE, line + 1, mode));
      }
    }
  }

  private void activate(CallScreen call, @Nullable PhoneScreen before, PhoneScreen wanted) {
    boolean active = before != null && before.activeCall() == wanted.activeCall();
    if (!active && call.callReference() == wanted.activeCall()) {
      station.send(new ActivateCallPlaneMessage(call.lineInstance()));
    }
  }

  private void features(@Nullable PhoneScreen before, PhoneScreen wanted) {
    List<FeatureKey> past = before == null ? List.of() : before.features();
    for (FeatureKey key : past) {
      if (wanted.features().stream().noneMatch(key::sameButton)) {
        feature(key.off());
      }
    }
    for (FeatureKey key : wanted.features()) {
      if (!past.contains(key)) {
        feature(key);
      }
    }
  }

  private void feature(FeatureKey key) {
    if (key.hasState()) {
      station.send(messages.feature(key));
    }
    station.send(new SetLampMessage(key.stimulus(), key.instance(), key.lamp()));
  }

  private void text(@Nullable PhoneScreen before, PhoneScreen wanted) {
    boolean shines = before != null && before.text().equals(wanted.text());
    if (station.type().display() == Display.TEXT && !shines) {
      station.send(
          wanted.text().isEmpty()
              ? new ClearDisplay()
              : new DisplayTextMessage(DisplayLabel.readable(wanted.text())));
    }
  }

  /**
   * The idle screen.
   *
   * @param callGone a call has left the screen, and the keys with it: also one of another phone of
   *     a shared line, during which this phone counts as idle
   */
  private void idle(@Nullable PhoneScreen before, PhoneScreen wanted, boolean callGone) {
    if (!wanted.idle()) {
      return;
    }
    boolean becameIdle = before == null || !before.idle();
    boolean keysDue = becameIdle || callGone || !before.idleKeys().equals(wanted.idleKeys());
    if (station.type().softKeys() && keysDue) {
      calls.keys(wanted.idleKeys(), 0, 0);
    }
    if (becameIdle && before != null && station.type().has(Quirk.TIME_AFTER_CALL)) {
      station.send(PhoneTime.now(station, clock));
    }
    if (becameIdle || !before.idlePrompt().equals(wanted.idlePrompt())) {
      idlePrompt(wanted.idlePrompt());
    }
  }

  private void idlePrompt(String text) {
    if (station.type().display() == Display.PROMPTS && !station.type().has(Quirk.NO_PROMPT)) {
      station.send(messages.prompt(text, 0, 0));
    }
  }

  /**
   * Also for a handset: a phone that the far side has left goes on hook by it, or will say so
   * itself.
   */
  private void speakerOff(@Nullable PhoneScreen before, PhoneScreen wanted) {
    if (wanted.audio() == Audio.OFF && before != null && before.audio() != Audio.OFF) {
      station.send(new SetSpeakerModeMessage(SpeakerMode.OFF));
    }
  }
}
