package io.thinline.skinny.call;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.time.CallThread;
import io.thinline.skinny.media.PhoneMedia;
import io.thinline.skinny.screen.Audio;
import java.time.Duration;
import java.util.Optional;

/** All ways in which a call of a line comes to its end. */
final class CallEnds {
  /** How long a failed call is told to a user who holds the handset. */
  static final Duration ON_HANDSET = Duration.ofSeconds(30);

  /** The same when the tone comes from the speaker. */
  static final Duration ON_SPEAKER = Duration.ofSeconds(10);

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

  /** The user of the phone that holds it has had enough. */
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
    boolean somebodyListens =
        call.holder().filter(phone -> !phone.gone()).isPresent()
            && call.phase() != CallPhase.ANSWERING;
    if (failure.isPresent() && somebodyListens) {
      fail(call, failure.get());
    } else {
      remove(call);
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
    Audio audio = call.holder().map(Phone::audio).orElse(Audio.OFF);
    call.screenTimer(
        thread.schedule(
            "failed call", audio == Audio.HANDSET ? ON_HANDSET : ON_SPEAKER, () -> remove(call)));
    screens.touch(call);
  }

  /** The phone says goodbye: nobody is left at this end of its calls. */
  void leaves(Phone phone) {
    calls.heldBy(phone).forEach(this::release);
  }

  /**
   * The phone's connection is lost, and it is registered no more: what talks goes on without it,
   * the rest ends or rings elsewhere.
   */
  void lost(Phone phone) {
    for (LineCall call : calls.disappear(phone)) {
      if (call.isHeldBy(phone)) {
        lostByHolder(phone, call);
      } else if (call.ringing().contains(phone)) {
        stopRinging(phone, call, Cause.DESTINATION_OUT_OF_ORDER);
      }
    }
  }

  private void lostByHolder(Phone phone, LineCall call) {
    call.media().ifPresent(PhoneMedia::abandon);
    Optional<Leg> leg = call.leg();
    boolean talks =
        leg.map(it -> it.state() == LegState.ANSWERED).orElse(false)
            && call.media().map(PhoneMedia::running).orElse(false);
    if (!talks) {
      remove(call);
      leg.ifPresent(it -> it.hangup(Cause.DESTINATION_OUT_OF_ORDER));
      return;
    }
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
    Optional<Phone> holder = call.holder();
    calls.remove(call);
    call.close();
    holder
        .filter(phone -> calls.activeOn(phone).isEmpty())
        .ifPresent(phone -> phone.audio(Audio.OFF));
  }
}
