package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.digit;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.station.SoftKey;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens between the first digit and the last. */
class CollectingTest {
  private static final String COLLECTING = "KeySetDigitsAfterDialingFirstDigit";

  private final CallBench bench = new CallBench();
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");
  private final FakePhone alice =
      new ModelPhone(bench, ModelPhone.C7960)
          .profile("second-dial-tone", "0,56")
          .keys(COLLECTING, "SoftkeyBackspace", "SoftkeyEndcall", "SoftkeyDial", "SoftkeyAbbrdial")
          .speedDials("1102", "", "2003")
          .registers("SEP00000000000A", "1101");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  /** As from a phone that does not name its calls. */
  private void digits(FakePhone phone, String number) {
    number.chars().forEach(digit -> bench.handling.receive(phone, key((char) digit)));
    bench.thread.run();
  }

  private static KeypadButtonMessage key(char digit) {
    return new KeypadButtonMessage(KeyPadButton.of(digit).orElseThrow(), 0, 0);
  }

  @Test
  void behindAPrefixThereIsDialToneAgainUntilTheNextDigit() {
    alice.does(offHook());
    bench.dials(alice, "0");
    assertThat(alice.shows.tone()).isEqualTo(Tone.OUTSIDE_DIAL_TONE);
    assertThat(alice.shows.visibleKeys()).contains("Backspace");
    bench.dials(alice, "7");
    assertThat(alice.shows.tone()).isEqualTo(Tone.SILENCE);
    bench.dials(alice, "0");
    assertThat(alice.shows.tone()).isEqualTo(Tone.SILENCE);
  }

  @Test
  void aLongerPrefixIsHeardBehindItsLastDigitOnly() {
    alice.does(offHook());
    bench.dials(alice, "5");
    assertThat(alice.shows.tone()).isEqualTo(Tone.SILENCE);
    bench.dials(alice, "6");
    assertThat(alice.shows.tone()).isEqualTo(Tone.OUTSIDE_DIAL_TONE);
  }

  @Test
  void backspaceToThePrefixGivesItAgain() {
    alice.does(offHook());
    bench.dials(alice, "077");
    alice.does(CallBench.key(alice, SoftKey.BACKSPACE));
    assertThat(alice.shows.tone()).isEqualTo(Tone.SILENCE);
    alice.does(CallBench.key(alice, SoftKey.BACKSPACE));
    assertThat(alice.shows.tone()).isEqualTo(Tone.OUTSIDE_DIAL_TONE);
    alice.does(CallBench.key(alice, SoftKey.BACKSPACE));
    assertThat(alice.shows.tone()).isEqualTo(Tone.INSIDE_DIAL_TONE);
  }

  @Test
  void withoutPrefixesThereIsNone() {
    bob.does(offHook());
    bench.dials(bob, "0");
    assertThat(bob.shows.tone()).isEqualTo(Tone.SILENCE);
  }

  @Test
  void starIsADigitAndPoundIsOneInFront() {
    alice.does(offHook());
    bench.dials(alice, "*70#");
    assertThat(alice.shows.placed).containsExactly("*70");
    alice.does(onHook());
    alice.does(offHook());
    bench.dials(alice, "#70*1#");
    assertThat(alice.shows.placed).containsExactly("*70", "#70*1");
  }

  @Test
  void theDialKeySaysThatTheNumberIsComplete() {
    alice.does(offHook());
    bench.dials(alice, "57");
    assertThat(alice.shows.visibleKeys()).contains("Dial");
    alice.does(CallBench.key(alice, SoftKey.DIAL));
    assertThat(alice.shows.placed).containsExactly("57");
    assertThat(bench.thread.pendingTimers()).hasSize(1);
  }

  @Test
  void digitsThatNameASpeedDialMayBeAnAbbreviation() {
    alice.does(offHook());
    bench.dials(alice, "3");
    assertThat(alice.shows.visibleKeys()).contains("Abbrdial");
    bench.dials(alice, "3");
    assertThat(alice.shows.visibleKeys()).doesNotContain("Abbrdial");
    alice.does(CallBench.key(alice, SoftKey.BACKSPACE));
    assertThat(alice.shows.visibleKeys()).contains("Abbrdial");
    alice.does(CallBench.key(alice, SoftKey.ABBREVIATED_DIAL));
    assertThat(alice.shows.placed).containsExactly("2003");
    assertThat(alice.shows.calls).hasSize(1);
  }

  /** No number begins with 9 here. */
  @Test
  void digitsThatAreNoNumberMayBeAnAbbreviationAllTheSame() {
    String[] ninetyNine = new String[99];
    Arrays.fill(ninetyNine, "");
    ninetyNine[98] = "1102";
    FakePhone carol =
        new ModelPhone(bench, ModelPhone.C7960)
            .keys(COLLECTING, "SoftkeyEndcall", "SoftkeyAbbrdial")
            .speedDials(ninetyNine)
            .registers("SEP00000000000C", "1103");
    carol.does(offHook());
    bench.dials(carol, "99");
    carol.does(CallBench.key(carol, SoftKey.ABBREVIATED_DIAL));
    assertThat(carol.shows.placed).containsExactly("1102");
    carol.does(onHook());

    carol.does(offHook());
    bench.dials(carol, "99");
    bench.passes(CallBench.DIGIT_TIMEOUT);
    assertThat(carol.shows.tone()).isEqualTo(Tone.REORDER_TONE);
    carol.does(onHook());

    carol.does(offHook());
    bench.dials(carol, "98");
    assertThat(carol.shows.tone()).isEqualTo(Tone.REORDER_TONE);
  }

  @Test
  void aSpeedDialWithoutNumberAndAZeroAreNoAbbreviation() {
    alice.does(offHook());
    bench.dials(alice, "2");
    assertThat(alice.shows.visibleKeys()).doesNotContain("Abbrdial");
    alice.does(CallBench.key(alice, SoftKey.ABBREVIATED_DIAL));
    assertThat(alice.shows.state()).isEqualTo(CallState.OFF_HOOK);
    alice.does(CallBench.key(alice, SoftKey.BACKSPACE));
    bench.dials(alice, "03");
    assertThat(alice.shows.visibleKeys()).doesNotContain("Abbrdial");
  }

  @Test
  void aPhoneMayNameTheSpeedDialItself() {
    bench.pbx.routes = false;
    alice.does(stimulus(Stimulus.SPEED_DIAL, 3));
    assertThat(alice.shows.placed).containsExactly("2003");
    alice.does(onHook());
    alice.does(stimulus(Stimulus.SPEED_DIAL, 2));
    alice.does(stimulus(Stimulus.SPEED_DIAL, 4));
    alice.does(stimulus(Stimulus.SPEED_DIAL, 99));
    CallBench.assertIdle(alice);
  }

  @Test
  void aSpeedDialBehindDigitsTakesTheirPlace() {
    alice.does(offHook());
    int reference = alice.shows.reference();
    bench.dials(alice, "5");
    alice.does(stimulus(Stimulus.SPEED_DIAL, 1));
    assertThat(alice.shows.reference()).isEqualTo(reference);
    assertThat(alice.shows.placed).containsExactly("1102");
    assertThat(bob.shows.state()).isEqualTo(CallState.RING_IN);
  }

  /** Off hook and twenty digits in one step, before the phone can know what its call is called. */
  @Test
  void digitsThatComeBackToBackAreAllThere() {
    bench.handling.receive(alice, offHook());
    digits(alice, "56789012345678901234");
    alice.does(CallBench.key(alice, SoftKey.DIAL));
    assertThat(alice.shows.placed).containsExactly("56789012345678901234");
  }

  @Test
  void onHookTheFirstOfThemStartsTheCall() {
    digits(alice, "56789012345678901234#");
    assertThat(alice.shows.placed).containsExactly("56789012345678901234");
  }

  @Test
  void digitsBehindACompleteNumberAreNotDialledButHeardOnceSomebodyAnswers() {
    bench.handling.receive(alice, offHook());
    digits(alice, "110277");
    assertThat(alice.shows.placed).containsExactly("1102");
    bob.does(CallBench.key(bob, SoftKey.ANSWER));
    alice.does(key('4'));
    assertThat(bench.pbx.living().get(0).told).containsExactly("dtmf 4");
  }

  @Test
  void ofSeveralCallsADigitBelongsToTheActiveOne() {
    bench.talk(alice, bob, "1102");
    int held = alice.shows.reference();
    alice.does(stimulus(Stimulus.NEW_CALL, 0));
    alice.does(key('5'));
    alice.does(new KeypadButtonMessage(KeyPadButton.DIGIT_7, 1, held));
    alice.does(new KeypadButtonMessage(KeyPadButton.DIGIT_7, 1, 4711));
    alice.does(
        new KeypadButtonMessage(
            KeyPadButton.DIGIT_7,
            1,
            alice.shows.calls.keySet().stream().reduce((a, b) -> b).orElseThrow()));
    alice.does(key('#'));
    assertThat(alice.shows.placed).containsExactly("1102", "57");
    assertThat(bench.pbx.living().get(0).told).containsExactly("hold");
  }

  @Test
  void aDigitThatNamesACallThatIsGoneStartsNothing() {
    alice.does(offHook());
    KeypadButtonMessage late = (KeypadButtonMessage) digit(alice, '1');
    alice.does(onHook());
    alice.does(late);
    CallBench.assertIdle(alice);
  }

  /** The phone must have heard of the call before. */
  @Test
  void aBackspaceRightBehindTheFirstDigitsIsTakenBack() {
    bench.handling.receive(alice, key('1'));
    bench.handling.receive(alice, key('2'));
    alice.does(new SoftKeyEventMessage(SoftKeyEvent.of(SoftKey.BACKSPACE.event()), 0, 0));
    assertThat(alice.newsByName()).containsSubsequence("CallState", "BackSpaceReq");
  }
}
