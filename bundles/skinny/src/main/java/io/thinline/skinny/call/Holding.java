package io.thinline.skinny.call;

import io.thinline.api.call.Leg;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.media.PhoneMedia;
import io.thinline.skinny.screen.Audio;
import io.thinline.skinny.station.SoftKey;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hold and resume. A phone's user is in one call at a time: whatever begins another one sets the
 * present one aside first.
 */
final class Holding {
  private final LineCalls calls;
  private final CallEnds ends;
  private final Screens screens;
  private final PhonePorts ports;
  private long holds;

  Holding(LineCalls calls, CallEnds ends, Screens screens, PhonePorts ports) {
    this.calls = calls;
    this.ends = ends;
    this.screens = screens;
    this.ports = ports;
  }

  void keys(SoftKeys softKeys, StimulusKeys stimuli) {
    softKeys.on(
        SoftKey.HOLD,
        EnumSet.of(CallPhase.TALKING),
        (phone, call) -> true,
        (phone, line, call) -> call.ifPresent(this::hold));
    softKeys.on(
        SoftKey.RESUME,
        EnumSet.of(CallPhase.HELD, CallPhase.REMOTE_HELD),
        (phone, call) -> true,
        (phone, line, call) -> call.ifPresent(it -> resume(phone, it)));
    stimuli.on(Stimulus.HOLD, (phone, key) -> holdKey(phone, key.callReference()));
  }

  /**
   * The Hold key of a phone without soft keys: a conversation goes on hold, and from there back.
   * Some phones name the call, none its line for certain.
   */
  private void holdKey(Phone phone, int callReference) {
    Optional<LineCall> active = calls.activeOn(phone);
    Optional<LineCall> named =
        calls.find(phone, callReference).filter(call -> call.phaseOn(phone) == CallPhase.HELD);
    if (named.isPresent()) {
      resume(phone, named.get());
    } else if (active.isPresent()) {
      hold(active.get());
    } else {
      latest(calls.heldAt(phone)).ifPresent(call -> resume(phone, call));
    }
  }

  /** The call held last; empty when there is none. */
  static Optional<LineCall> latest(List<LineCall> held) {
    return held.stream().max(Comparator.comparingLong(LineCall::heldPlace));
  }

  /**
   * The far side waits.
   *
   * @return false when nobody talks there
   */
  boolean hold(LineCall call) {
    Optional<Phone> phone = call.phone();
    if (phone.isEmpty()
        || call.phase() != CallPhase.TALKING
        || !call.leg().map(Leg::hold).orElse(false)) {
      return false;
    }
    call.phase(CallPhase.HELD);
    call.heldPlace(++holds);
    call.media().ifPresent(PhoneMedia::hold);
    phone.get().audio(Audio.OFF);
    screens.touch(call);
    return true;
  }

  /** The user is back, at this phone; it may have been held at another one. */
  void resume(Phone phone, LineCall call) {
    CallPhase seen = call.phaseOn(phone);
    @Nullable Leg leg = call.leg().orElse(null);
    if (leg == null || (seen != CallPhase.HELD && seen != CallPhase.REMOTE_HELD)) {
      return;
    }
    Optional<Consultation> asked = calls.activeOn(phone).flatMap(LineCall::consultation);
    boolean byHandset = phone.audio() == Audio.HANDSET && calls.activeOn(phone).isPresent();
    setAside(phone);
    if (call.over() || call.phase() != CallPhase.HELD) {
      return;
    }
    PhoneMedia media = ports.of(phone, call);
    call.media(media);
    call.phone(phone);
    asked.ifPresent(consultation -> consultation.picked(call));
    call.phase(CallPhase.TALKING);
    phone.audio(byHandset ? Audio.HANDSET : Audio.SPEAKER);
    LegVariables.place(phone.station(), phone.instanceOf(call.line())).forEach(leg::setVariable);
    screens.touch(call);
    screens.show(phone);
    if (!leg.resume(media)) {
      ends.remove(call);
    }
  }

  /**
   * Makes room for another call: a conversation is held, a call that nobody has answered yet ends,
   * and so does one that has failed.
   */
  void setAside(Phone phone) {
    for (LineCall call : calls.at(phone)) {
      if (call.phase() != CallPhase.HELD && !hold(call)) {
        ends.release(call);
      }
    }
  }
}
