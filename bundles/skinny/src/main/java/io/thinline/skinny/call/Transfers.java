package io.thinline.skinny.call;

import io.thinline.api.config.CallParameters;
import io.thinline.sccp.message.StimulusMessage;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.screen.Audio;
import io.thinline.skinny.station.SoftKey;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Transfers with a consultation: a call waits while its user calls somebody else, and Transfer, or
 * the handset, brings the two together; while the second one still rings, without having asked.
 */
final class Transfers {
  private final LineCalls calls;
  private final OutgoingCalls outgoing;
  private final Holding holding;
  private final CallEnds ends;
  private final HandingOver handingOver;

  Transfers(
      LineCalls calls,
      OutgoingCalls outgoing,
      Holding holding,
      CallEnds ends,
      HandingOver handingOver) {
    this.calls = calls;
    this.outgoing = outgoing;
    this.holding = holding;
    this.ends = ends;
    this.handingOver = handingOver;
  }

  void keys(SoftKeys softKeys, StimulusKeys stimuli) {
    softKeys.on(
        SoftKey.TRANSFER,
        EnumSet.of(CallPhase.PROCEEDING, CallPhase.RINGING_OUT, CallPhase.TALKING, CallPhase.HELD),
        (phone, call) -> call.filter(Transfers::useful).isPresent(),
        (phone, line, call) -> call.ifPresent(it -> press(phone, it)));
    stimuli.on(Stimulus.TRANSFER, this::button);
  }

  private static boolean useful(LineCall call) {
    return call.consultation()
        .map(Consultation::completable)
        .orElse(call.phase() == CallPhase.TALKING);
  }

  /** The button of a phone without soft keys; some phones name the call. */
  private void button(Phone phone, StimulusMessage key) {
    calls
        .find(phone, key.callReference())
        .filter(call -> call.isAt(phone))
        .or(() -> calls.activeOn(phone))
        .or(() -> Holding.latest(calls.heldAt(phone)))
        .filter(Transfers::useful)
        .ifPresent(call -> press(phone, call));
  }

  private void press(Phone phone, LineCall call) {
    call.consultation()
        .ifPresentOrElse(consultation -> complete(phone, consultation), () -> start(phone, call));
  }

  /**
   * The user wants to transfer a call, and is asked to whom: the call waits, and there is dial tone
   * on its line. Means nothing for what is no conversation, or half of a transfer already.
   */
  void start(Phone phone, LineCall call) {
    Audio audio = phone.audio();
    if (!call.isAt(phone) || call.consultation().isPresent() || !holding.hold(call)) {
      return;
    }
    outgoing
        .start(phone, phone.instanceOf(call.line()), audio == Audio.OFF ? Audio.SPEAKER : audio)
        .filter(second -> !second.over())
        .ifPresentOrElse(
            second -> Consultation.begin(call, second), () -> handingOver.refused(call));
  }

  /**
   * The user goes on hook. In a transfer that completes it once the second one is alerted, and
   * gives it up before, unless the profile does without.
   *
   * @return false when it has no such meaning
   */
  boolean onHook(Phone phone) {
    Optional<Consultation> active = calls.activeOn(phone).flatMap(LineCall::consultation);
    if (active.isEmpty() || !phone.station().profile().get(CallParameters.TRANSFER_ON_HANGUP)) {
      return false;
    }
    Consultation consultation = active.get();
    if (consultation.alerted()) {
      complete(phone, consultation);
    } else {
      ends.release(consultation.second());
    }
    return true;
  }

  private void complete(Phone phone, Consultation consultation) {
    LineCall first = consultation.first();
    LineCall second = consultation.second();
    boolean done =
        consultation.answered()
            ? handingOver.join(phone, first, second)
            : handingOver.ringing(phone, first, second);
    if (!done) {
      ends.release(second);
      handingOver.refused(first);
    }
  }
}
