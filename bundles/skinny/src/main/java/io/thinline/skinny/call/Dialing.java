package io.thinline.skinny.call;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.dialplan.DigitJudge;
import io.thinline.api.dialplan.DigitRules;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.PatternVerdict;
import io.thinline.sccp.message.BackSpaceReqMessage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** From the dial tone to the complete number, digit by digit, as the dialplan judges them. */
final class Dialing {
  private static final char END_OF_DIALLING = '#';
  private static final String DIALED = "destination_number";

  /** What to do by verdict. */
  @FunctionalInterface
  private interface Consequence {
    void follow(LineCall call, DigitCollector digits, PatternVerdict verdict);
  }

  private final Map<Class<? extends PatternVerdict>, Consequence> consequences =
      Map.of(
          PatternVerdict.Process.class, (call, digits, verdict) -> complete(call, digits),
          PatternVerdict.Drop.class,
              (call, digits, verdict) -> drop(call, digits, (PatternVerdict.Drop) verdict),
          PatternVerdict.Wait.class,
              (call, digits, verdict) ->
                  digits.await(patience(call, ((PatternVerdict.Wait) verdict).timeout())));

  private final Capabilities capabilities;
  private final Screens screens;
  private final BiConsumer<LineCall, String> dial;

  Dialing(Capabilities capabilities, Screens screens, BiConsumer<LineCall, String> dial) {
    this.capabilities = capabilities;
    this.screens = screens;
    this.dial = dial;
  }

  void digit(LineCall call, char digit) {
    Optional<DigitCollector> collector = call.digits().filter(any -> call.phase().dialing());
    if (collector.isEmpty()) {
      return;
    }
    DigitCollector digits = collector.get();
    if (digit == END_OF_DIALLING && !digits.isEmpty()) {
      complete(call, digits);
    } else if (digits.isFull()) {
      refuse(call, Cause.INVALID_NUMBER_FORMAT, "Number too long");
    } else {
      digits.add(digit);
      call.phase(CallPhase.COLLECTING);
      screens.touch(call);
      judge(call, digits);
    }
  }

  private void judge(LineCall call, DigitCollector digits) {
    Optional<DigitJudge> judge = capabilities.digitJudge();
    if (judge.isEmpty()) {
      refuse(call, Cause.NORMAL_TEMPORARY_FAILURE, "Dialplan is not installed");
      return;
    }
    PatternVerdict verdict = verdict(judge.get(), call, digits);
    Consequence consequence = consequences.get(verdict.getClass());
    if (consequence != null) {
      consequence.follow(call, digits, verdict);
    }
  }

  private static PatternVerdict verdict(DigitJudge judge, LineCall call, DigitCollector digits) {
    return judge.judge(DigitRules.of(profile(call)), fields(call, digits.digits()));
  }

  /** Digits that are no number may yet become one by the AbbrDial key. */
  private static void drop(LineCall call, DigitCollector digits, PatternVerdict.Drop verdict) {
    if (call.phone().filter(it -> Abbreviations.possible(it, digits.digits())).isPresent()) {
      digits.await(profile(call).digitTimeout());
    } else {
      refuse(call, verdict);
    }
  }

  private static Fields fields(LineCall call, String digits) {
    return name ->
        name.equals(DIALED) ? Optional.of(digits) : call.leg().flatMap(leg -> leg.variable(name));
  }

  /** Nothing more was dialled: the number is what there is. */
  void timeout(LineCall call) {
    call.digits()
        .filter(any -> call.phase().dialing())
        .ifPresent(
            digits -> {
              Optional<PatternVerdict.Drop> dropped = dropped(call, digits);
              if (digits.isEmpty()) {
                refuse(call, Cause.INVALID_NUMBER_FORMAT, "No number dialled");
              } else if (dropped.isPresent()) {
                refuse(call, dropped.get());
              } else {
                complete(call, digits);
              }
            });
  }

  /** No abbreviation has come of digits that are no number. */
  private Optional<PatternVerdict.Drop> dropped(LineCall call, DigitCollector digits) {
    return capabilities
        .digitJudge()
        .filter(any -> !digits.isEmpty())
        .map(judge -> verdict(judge, call, digits))
        .filter(PatternVerdict.Drop.class::isInstance)
        .map(PatternVerdict.Drop.class::cast);
  }

  /** The phone takes its last digit back; without any there is dial tone again. */
  void backspace(LineCall call) {
    Optional<DigitCollector> digits =
        call.digits().filter(any -> call.phase() == CallPhase.COLLECTING);
    Optional<Phone> phone = call.phone();
    if (digits.isEmpty() || phone.isEmpty()) {
      return;
    }
    digits.get().removeLast();
    screens.show(phone.get());
    phone
        .get()
        .station()
        .send(new BackSpaceReqMessage(phone.get().instanceOf(call.line()), call.reference()));
    digits.get().await(profile(call).digitTimeout());
    screens.touch(call);
    if (digits.get().isEmpty()) {
      call.phase(CallPhase.DIAL_TONE);
    }
  }

  /** The user says that there are no more digits. */
  void complete(LineCall call) {
    call.digits()
        .filter(any -> call.phase() == CallPhase.COLLECTING)
        .ifPresent(digits -> complete(call, digits));
  }

  private void complete(LineCall call, DigitCollector digits) {
    digits.stop();
    dial.accept(call, digits.digits());
  }

  private static void refuse(LineCall call, PatternVerdict.Drop verdict) {
    refuse(call, Cause.UNALLOCATED_NUMBER, verdict.reason());
  }

  /** What the caller then sees follows from the end of the leg. */
  private static void refuse(LineCall call, Cause cause, String reason) {
    call.digits().ifPresent(DigitCollector::stop);
    Optional<Leg> leg = call.leg();
    leg.ifPresent(it -> it.hangup(cause, reason));
  }

  private static Duration patience(LineCall call, Optional<Duration> timeout) {
    return timeout.orElse(profile(call).digitTimeout());
  }

  private static SkinnyProfile profile(LineCall call) {
    return call.profile().orElseThrow();
  }
}
