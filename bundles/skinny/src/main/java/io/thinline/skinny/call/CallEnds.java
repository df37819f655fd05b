package io.thinline.skinny.call;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.config.CallParameters;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.media.PhoneMedia;
import io.thinline.skinny.screen.Audio;
import io.thinline.skinny.station.SoftKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All ways in which a call of a line comes to its end. */
final class CallEnds {
  private static final Logger LOG = LoggerFactory.getLogger(CallEnds.class);

  /** By the value of {@link CallParameters#REMOTE_HANGUP_TONE}. */
  private static final Map<String, Tone> HANGUP_TONES =
      Map.of(
          "zip", Tone.ZIP,
          "zipzip", Tone.ZIP_ZIP,
          "beepbonk", Tone.BEEP_BONK,
          "confirmation", Tone.CONFIRMATION_TONE);

  private final CallThread thread;
  private final LineCalls calls;
  private final Screens screens;
  private final PreservedLegs preserved;

  CallEnds(CallThread thread, LineCalls calls, Screens screens, PreservedLegs preserved) {
    this.thread = thread;
    this.calls = calls;
    this.screens = screens;
    this.preserved = preserved;
  }

  void keys(SoftKeys softKeys, StimulusKeys stimuli) {
    softKeys.on(
        SoftKey.END_CALL,
        EnumSet.complementOf(EnumSet.of(CallPhase.IDLE, CallPhase.REMOTE, CallPhase.REMOTE_HELD)),
        (phone, call) -> true,
        (phone, line, call) -> call.ifPresent(it -> end(phone, it)));
    stimuli.on(Stimulus.END_CALL, (phone, key) -> calls.activeOn(phone).ifPresent(this::release));
  }

  private void end(Phone phone, LineCall call) {
    if (call.phaseOn(phone) == CallPhase.RINGING_IN) {
      reject(phone, call);
    } else {
      release(call);
    }
  }

  /** Its user has had enough. */
  void release(LineCall call) {
    Optional<Leg> leg = call.leg();
    remove(call);
    leg.ifPresent(it -> it.hangup(Cause.NORMAL_CLEARING));
  }

  /** The user at this phone does not want it; other phones may. */
  void reject(Phone phone, LineCall call) {
    stopRinging(phone, call, Cause.CALL_REJECTED);
  }

  /** The leg has ended, by whomever: a caller is told why if it was not as calls end. */
  void ended(LineCall call, Cause cause, String reason) {
    call.legless();
    Optional<Failure> failure = Failure.of(cause, reason);
    Optional<Phone> listener =
        call.phone()
            .filter(phone -> !phone.gone() && !call.leaving())
            .filter(phone -> call.phase() != CallPhase.ANSWERING)
            .filter(phone -> call.phase() != CallPhase.HELD);
    if (listener.isPresent() && failure.isPresent()) {
      fail(call, failure.get());
      return;
    }
    boolean talked = call.phase() == CallPhase.TALKING;
    remove(call);
    listener.filter(phone -> talked).ifPresent(CallEnds::farSideLeft);
  }

  private static void farSideLeft(Phone phone) {
    Tone tone = HANGUP_TONES.get(phone.station().profile().get(CallParameters.REMOTE_HANGUP_TONE));
    if (tone != null) {
      phone.beep(tone);
    }
  }

  /**
   * The call has come to nothing: its screen stays until the user goes on hook, but not for ever.
   */
  void fail(LineCall call, Failure failure) {
    call.legless();
    call.digits().ifPresent(DigitCollector::stop);
    call.media().ifPresent(PhoneMedia::end);
    call.fail(failure);
    Duration shown =
        call.phone()
            .map(phone -> phone.station().profile().get(CallParameters.FAILED_TONE_TIMEOUT))
            .orElse(Duration.ZERO);
    call.screenTimer(thread.schedule("failed call", shown, () -> remove(call)));
    screens.touch(call);
  }

  /** The phone says goodbye: nobody is left at this end of its calls. */
  void leaves(Phone phone) {
    for (LineCall call : calls.at(phone)) {
      call.media().ifPresent(PhoneMedia::leave);
      release(call);
    }
  }

  /**
   * The phone's connection is lost, and it is registered no more: what talks goes on without it,
   * the rest ends or rings elsewhere.
   */
  void lost(Phone phone) {
    int talking = 0;
    int ended = 0;
    for (LineCall call : calls.disappear(phone)) {
      if (call.ringing().contains(phone)) {
        stopRinging(phone, call, Cause.DESTINATION_OUT_OF_ORDER);
      } else if (call.isAt(phone) && !call.over()) {
        boolean goesOn = talks(call);
        talking += goesOn ? 1 : 0;
        ended += goesOn ? 0 : 1;
        withoutUser(phone, call, goesOn);
      }
    }
    if (talking + ended > 0) {
      LOG.info("{} is gone: {} of its calls go on, {} end", phone, talking, ended);
    }
  }

  private static boolean talks(LineCall call) {
    return call.leg().filter(leg -> leg.state() == LegState.ANSWERED).isPresent()
        && call.media().filter(PhoneMedia::running).isPresent();
  }

  private void withoutUser(Phone phone, LineCall call, boolean goesOn) {
    call.media().ifPresent(PhoneMedia::abandon);
    Optional<Leg> leg = call.leg();
    if (!goesOn || leg.isEmpty()) {
      remove(call);
      leg.ifPresent(it -> it.hangup(Cause.DESTINATION_OUT_OF_ORDER));
      return;
    }
    call.media(null);
    call.consultation().ifPresent(Consultation::cut);
    leg.get().preserve(phone.station().profile().preserveMax());
    preserved.add(leg.get());
    call.watch((it, event) -> endOfPreserved(call, event));
    screens.touch(call);
  }

  /** Until then the other phones of the line show that it is in use. */
  private void endOfPreserved(LineCall call, LegEvent event) {
    if (event instanceof LegEvent.Ended) {
      remove(call);
    }
  }

  private void stopRinging(Phone phone, LineCall call, Cause cause) {
    call.ringing().remove(phone);
    screens.touch(call);
    if (call.ringing().isEmpty()) {
      Optional<Leg> leg = call.leg();
      remove(call);
      leg.ifPresent(it -> it.hangup(cause));
    }
  }

  /** Nothing is left of it, on any phone. */
  void remove(LineCall call) {
    if (call.over()) {
      return;
    }
    screens.touch(call);
    Optional<Phone> user = call.phone();
    calls.remove(call);
    call.close();
    user.filter(phone -> calls.activeOn(phone).isEmpty())
        .ifPresent(phone -> phone.audio(Audio.OFF));
  }
}
