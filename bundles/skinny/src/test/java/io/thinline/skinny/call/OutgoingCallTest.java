package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.assertIdle;
import static io.thinline.skinny.call.CallBench.digit;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.BackSpaceReqMessage;
import io.thinline.sccp.message.DisplayPromptStatusMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.CallType;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.SoftKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutgoingCallTest {
  private final CallBench bench = new CallBench();
  private final FakePhone alice = bench.phone("SEP00000000000A", "1101", "1109");
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  @Test
  void aRegisteredPhoneIsShownEverything() {
    assertThat(alice.newsByName())
        .containsExactly(
            "SetLamp", "SetLamp", "SetLamp", "SelectSoftKeys", "DisplayDynamicPromptStatus");
    assertThat(alice.shows.prompt()).isEqualTo(Labels.YOUR_CURRENT_OPTIONS);
    assertThat(alice.shows.visibleKeys()).containsExactly("Newcall");
  }

  @Test
  void newCallGivesDialToneInTheOrderOfCallManager() {
    alice.news();
    alice.does(key(alice, SoftKey.NEW_CALL));
    assertThat(alice.newsByName())
        .containsExactly(
            "SetSpeakerMode",
            "SetLamp",
            "CallState",
            "SelectSoftKeys",
            "DisplayDynamicPromptStatus",
            "ActivateCallPlane",
            "StartTone");
    assertThat(alice.shows.tone()).isEqualTo(Tone.INSIDE_DIAL_TONE);
    assertThat(alice.shows.prompt()).isEqualTo(Labels.ENTER_NUMBER);
    assertThat(alice.shows.visibleKeys()).containsExactly("Endcall");
    assertThat(alice.shows.lamps).containsEntry(1, LampMode.ON);
    assertThat(alice.shows.speaker).isTrue();
  }

  @Test
  void aLiftedHandsetNeedsNoSpeaker() {
    alice.does(offHook());
    assertThat(alice.shows.speaker).isFalse();
    assertThat(alice.shows.state()).isEqualTo(CallState.OFF_HOOK);
  }

  @Test
  void theFirstDigitStopsTheDialToneAndChangesTheKeys() {
    alice.does(offHook());
    alice.news();
    bench.dials(alice, "1");
    assertThat(alice.newsByName()).containsExactly("StopTone", "SelectSoftKeys");
    assertThat(alice.shows.visibleKeys()).containsExactly("Backspace", "Endcall");
    bench.dials(alice, "1");
    assertThat(alice.newsByName()).isEmpty();
  }

  @Test
  void theLastDigitRingsTheOtherPhone() {
    alice.does(offHook());
    bench.dials(alice, "110");
    alice.news();
    bench.dials(alice, "2");
    assertThat(alice.newsByName())
        .containsExactly(
            "DialedNumber",
            "CallState",
            "CallState",
            "SelectSoftKeys",
            "DisplayDynamicPromptStatus",
            "CallInfoDynamic",
            "StartTone");
    assertThat(alice.shows.placed).containsExactly("1102");
    assertThat(alice.shows.state()).isEqualTo(CallState.RING_OUT);
    assertThat(alice.shows.tone()).isEqualTo(Tone.ALERTING_TONE);
    assertThat(alice.shows.prompt()).isEqualTo(Labels.RING_OUT);
    assertThat(alice.shows.infos.get(alice.shows.reference()))
        .satisfies(
            info -> {
              assertThat(info.callType()).isEqualTo(CallType.OUTBOUND);
              assertThat(info.callingParty()).isEqualTo("1101");
              assertThat(info.calledParty()).isEqualTo("1102");
              assertThat(info.calledPartyName()).isEqualTo("User 1102");
            });
    assertThat(bob.shows.state()).isEqualTo(CallState.RING_IN);
  }

  @Test
  void aKnownPatternGapIsWaitedForAndThenTheNumberIsDialledAsItIs() {
    alice.does(offHook());
    bench.dials(alice, "5");
    bench.passes(Duration.ofSeconds(2));
    bench.dials(alice, "6");
    bench.passes(Duration.ofMillis(2999));
    assertThat(alice.shows.state()).isEqualTo(CallState.OFF_HOOK);
    bench.passes(Duration.ofMillis(1));
    assertThat(alice.shows.placed).containsExactly("56");
    assertThat(alice.shows.state()).isEqualTo(CallState.INVALID_NUMBER);
  }

  @Test
  void withoutAnyDigitTheDialToneEndsInReorder() {
    alice.does(offHook());
    bench.passes(CallBench.DIGIT_TIMEOUT);
    assertThat(alice.shows.state()).isEqualTo(CallState.CONGESTION);
    assertThat(alice.shows.tone()).isEqualTo(Tone.REORDER_TONE);
    assertThat(alice.shows.prompt()).isEqualTo("No number dialled");
  }

  @Test
  void poundEndsDiallingButNotAsTheFirstDigit() {
    alice.does(offHook());
    bench.dials(alice, "#56#");
    assertThat(alice.shows.placed).containsExactly("#56");
  }

  @Test
  void aNumberThatCanNeverBeOneIsAnUnknownNumber() {
    alice.does(offHook());
    bench.dials(alice, "9");
    assertThat(alice.shows.state()).isEqualTo(CallState.INVALID_NUMBER);
    assertThat(alice.shows.tone()).isEqualTo(Tone.REORDER_TONE);
    assertThat(alice.shows.prompt()).isEqualTo(Labels.UNKNOWN_NUMBER);
    assertThat(alice.shows.visibleKeys()).containsExactly("Endcall");
    assertThat(bench.pbx.living()).isEmpty();
  }

  @Test
  void aFailedCallStaysUntilTheUserGoesOnHook() {
    alice.does(offHook());
    bench.dials(alice, "9");
    bench.passes(Duration.ofSeconds(19));
    assertThat(alice.shows.state()).isEqualTo(CallState.INVALID_NUMBER);
    alice.does(onHook());
    assertIdle(alice);
  }

  @Test
  void aFailedCallIsGivenUpByItself() {
    alice.does(key(alice, SoftKey.NEW_CALL));
    bench.dials(alice, "9");
    bench.passes(Duration.ofSeconds(20));
    assertIdle(alice);
    assertThat(alice.shows.speaker).isFalse();
  }

  @Test
  void backspaceTakesDigitsBackUntilThereIsDialToneAgain() {
    alice.does(offHook());
    bench.dials(alice, "5");
    alice.news();
    alice.does(key(alice, SoftKey.BACKSPACE));
    assertThat(alice.newsOf(BackSpaceReqMessage.class)).hasSize(1);
    assertThat(alice.shows.tone()).isEqualTo(Tone.INSIDE_DIAL_TONE);
    bench.dials(alice, "1102");
    assertThat(alice.shows.placed).containsExactly("1102");
  }

  /** R8: a keypad flood after off-hook. */
  @Test
  void aFloodOfDigitsEndsInReorder() {
    alice.does(offHook());
    bench.dials(alice, "5".repeat(200));
    assertThat(alice.shows.state()).isEqualTo(CallState.CONGESTION);
    assertThat(alice.shows.prompt()).isEqualTo("Number too long");
    assertThat(bench.pbx.living()).isEmpty();
  }

  @Test
  void withoutADialplanTheCallerReadsWhy() {
    bench.handling.unbindDigitJudge(bench.patterns);
    alice.does(offHook());
    bench.dials(alice, "1");
    assertThat(alice.shows.prompt()).isEqualTo("Dialplan is not installed");
    assertThat(alice.shows.tone()).isEqualTo(Tone.REORDER_TONE);
  }

  @Test
  void withoutCallControlTheCallerReadsWhy() {
    bench.handling.unbindCallControl(bench.pbx);
    alice.does(offHook());
    assertThat(alice.shows.prompt()).isEqualTo("Call control is not running");
    assertThat(alice.shows.tone()).isEqualTo(Tone.REORDER_TONE);
    alice.does(onHook());
    assertIdle(alice);
  }

  @Test
  void callsEndWithWordsWhenCallControlGoes() {
    bench.talk(alice, bob, "1102");
    bench.handling.unbindCallControl(bench.pbx);
    bench.thread.run();
    assertThat(alice.shows.prompt()).isEqualTo("Call control was stopped");
    assertThat(bob.shows.prompt()).isEqualTo("Call control was stopped");
    assertThat(bench.pbx.living()).isEmpty();
  }

  @Test
  void aBusyNumberGivesBusyToneAndPrompt() {
    bench.pbx.routes = false;
    alice.does(offHook());
    bench.dials(alice, "1102");
    bench.pbx.only().hangup(Cause.USER_BUSY);
    bench.thread.run();
    assertThat(alice.shows.state()).isEqualTo(CallState.BUSY);
    assertThat(alice.shows.tone()).isEqualTo(Tone.LINE_BUSY_TONE);
    assertThat(alice.shows.prompt()).isEqualTo(Labels.BUSY);
    assertThat(alice.shows.placed).containsExactly("1102");
  }

  @Test
  void anAbsentPhoneIsNamed() {
    bench.absent("SEP00000000000F", "1105");
    alice.does(offHook());
    bench.dials(alice, "1105");
    assertThat(alice.shows.state()).isEqualTo(CallState.CONGESTION);
    assertThat(alice.shows.prompt()).isEqualTo("1105 is not registered");
  }

  @Test
  void theReasonIsShownWhenThereIsOne() {
    bench.pbx.routes = false;
    alice.does(offHook());
    bench.dials(alice, "1102");
    bench.pbx.only().hangup(Cause.SERVICE_NOT_IMPLEMENTED, "voicemail is not installed");
    bench.thread.run();
    assertThat(alice.shows.prompt()).isEqualTo("voicemail is not installed");
  }

  @Test
  void nobodyAnswers() {
    alice.does(offHook());
    bench.dials(alice, "1102");
    bench.pbx.living().get(1).hangup(Cause.NO_ANSWER);
    bench.thread.run();
    assertThat(alice.shows.prompt()).isEqualTo("No answer");
    assertThat(alice.shows.tone()).isEqualTo(Tone.REORDER_TONE);
    assertIdle(bob);
  }

  @Test
  void anOldPhoneNamesTheButtonAndReadsFixedTexts() {
    FakePhone old = bench.phone(Dialect.sccp(5), true, "SEP00000000000C", "1103", "1104");
    old.does(new KeypadButtonMessage(KeyPadButton.DIGIT_1, 2, 0));
    assertThat(bench.pbx.only().party().number()).isEqualTo("1104");
    assertThat(old.newsOf(DisplayPromptStatusMessage.class))
        .isNotEmpty()
        .allSatisfy(
            prompt -> assertThat(prompt.promptStatus()).isNotEmpty().doesNotContain("\u0080"));
  }

  @Test
  void aPhoneWithoutDisplayIsToldWhoCallsButGetsNeitherTextNorKeys() {
    FakePhone ata = bench.phone(Dialect.sccp(3), false, "ATA0000000000D", "1106");
    ata.does(offHook());
    bench.dials(ata, "1102");
    bench.pbx.living().get(0).hangup(Cause.NORMAL_CLEARING);
    bench.thread.run();
    assertThat(ata.newsByName())
        .containsOnly(
            "CallInfo",
            "SetLamp",
            "CallState",
            "ActivateCallPlane",
            "StartTone",
            "StopTone",
            "DialedNumber",
            "SetSpeakerMode");
  }

  @Test
  void aLateEventOfACallThatWasHungUpChangesNothing() {
    alice.does(offHook());
    FakeSwitch.FakeLeg leg = bench.pbx.only();
    alice.does(onHook());
    leg.tell(new LegEvent.Answered());
    bench.thread.run();
    assertIdle(alice);
    assertThat(leg.told).containsExactly("hangup NORMAL_CLEARING");
  }

  @Test
  void hangingUpRightAfterADigitLeavesNothing() {
    alice.does(offHook());
    bench.handling.receive(alice, digit(alice, '5'));
    bench.handling.receive(alice, onHook());
    bench.thread.run();
    assertIdle(alice);
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  /** R12: soft keys out of range or not in the set. */
  @Test
  void keysThatAreNotShownDoNothing() {
    alice.news();
    for (SoftKey key : List.of(SoftKey.HOLD, SoftKey.END_CALL, SoftKey.ANSWER, SoftKey.REDIAL)) {
      alice.does(key(alice, key));
    }
    alice.does(new SoftKeyEventMessage(SoftKeyEvent.of(4711), 99, 77));
    assertThat(alice.newsByName()).isEmpty();
  }
}
