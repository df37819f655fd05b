package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.assertIdle;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.CallInfoDynamicMessage;
import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.DisplayDynamicPromptStatusMessage;
import io.thinline.sccp.message.SelectSoftKeysMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.message.SetRingerMessage;
import io.thinline.sccp.message.SetSpeakerModeMessage;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.message.StopToneMessage;
import io.thinline.sccp.value.CallPriority;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallSecurity;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.CallType;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.RedirectReason;
import io.thinline.sccp.value.RestrictInformation;
import io.thinline.sccp.value.RingDuration;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.SoftKeyMask;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.sccp.value.SpeakerMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.sccp.value.ToneDirection;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.SoftKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An operator sends phones what does not fit: the next change of state brings them right. */
class SentByHandTest {
  private final CallBench bench = new CallBench();
  private final FakePhone alice = bench.phone("SEP00000000000A", "1101", "1109");
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  /** Something changes that has nothing to do with what was sent. */
  private void carolCalls(String number) {
    FakePhone carol = bench.phone("SEP00000000000C", "1103");
    carol.does(offHook());
    bench.dials(carol, number);
  }

  private void byHand(FakePhone phone, ServerMessage message) {
    bench.handling.sendByHand(phone, message);
    bench.thread.run();
  }

  @Test
  void aLampOfALineIsPutRight() {
    byHand(alice, new SetLampMessage(Stimulus.LINE, 2, LampMode.BLINK));
    assertThat(alice.shows.lamps).containsEntry(2, LampMode.BLINK);

    alice.does(offHook());

    assertThat(alice.shows.lamps).containsEntry(1, LampMode.ON).containsEntry(2, LampMode.OFF);
  }

  @Test
  void aLampThatWasPutOutBurnsAgainInTheCall() {
    bench.talk(alice, bob, "1102");
    byHand(alice, new SetLampMessage(Stimulus.LINE, 1, LampMode.OFF));

    carolCalls("1109");

    assertThat(alice.shows.lamps).containsEntry(1, LampMode.ON).containsEntry(2, LampMode.BLINK);
  }

  @Test
  void aPromptIsReplacedAlsoByTheSameWordsAsBefore() {
    alice.does(offHook());
    byHand(alice, new DisplayDynamicPromptStatusMessage(0, 0, 0, "Hello"));
    int call = alice.shows.reference();
    byHand(alice, new DisplayDynamicPromptStatusMessage(0, 1, call, "Hello"));

    bench.dials(alice, "1");

    assertThat(alice.shows.state()).isEqualTo(CallState.OFF_HOOK);
    assertThat(alice.shows.prompt()).isEqualTo(Labels.ENTER_NUMBER);
    alice.does(onHook());
    assertIdle(alice);
  }

  @Test
  void anIdlePromptIsReplaced() {
    byHand(alice, new DisplayDynamicPromptStatusMessage(0, 0, 0, "Hello"));
    assertThat(alice.shows.prompts).containsEntry(0, "Hello");

    alice.does(offHook());
    alice.does(onHook());

    assertThat(alice.shows.prompts).containsEntry(0, Labels.YOUR_CURRENT_OPTIONS);
  }

  @Test
  void aPhoneThatIsMadeToRingStopsWithTheNextCall() {
    byHand(alice, new SetRingerMessage(RingMode.OUTSIDE, RingDuration.FOREVER, 0, 0));
    assertThat(alice.shows.ringer).isEqualTo(RingMode.OUTSIDE);

    alice.does(offHook());

    assertThat(alice.shows.ringer).isEqualTo(RingMode.OFF);
  }

  @Test
  void aPhoneThatIsSilencedRingsAgainWhenMoreHappens() {
    alice.does(offHook());
    bench.dials(alice, "1102");
    byHand(bob, new SetRingerMessage(RingMode.OFF, RingDuration.FOREVER, 0, 0));
    assertThat(bob.shows.ringer).isEqualTo(RingMode.OFF);

    carolCalls("1102");

    assertThat(bob.shows.ringer).isEqualTo(RingMode.INSIDE);
  }

  @Test
  void softKeysAreThoseOfTheStateAgain() {
    bench.talk(alice, bob, "1102");
    List<String> keys = alice.shows.visibleKeys();
    int call = alice.shows.reference();
    byHand(alice, new SelectSoftKeysMessage(1, call, SoftKeySet.RING_IN, SoftKeyMask.ALL));
    assertThat(alice.shows.visibleKeys()).contains("Answer");

    carolCalls("1109");

    assertThat(alice.shows.visibleKeys()).isEqualTo(keys);
  }

  @Test
  void aStateThatIsNotSoIsPutRightWithoutANewOne() {
    bench.talk(alice, bob, "1102");
    int call = alice.shows.reference();
    byHand(alice, state(CallState.HOLD, call));

    byHand(alice, new SetLampMessage(Stimulus.LINE, 1, LampMode.FLASH));
    bench.handling.receive(alice, CallBench.stimulus(Stimulus.LINE, 1));
    bench.thread.run();

    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(alice.shows.lamps).containsEntry(1, LampMode.ON);
  }

  @Test
  void aCallThatWasTakenOffTheScreenComesBackWhole() {
    bench.talk(alice, bob, "1102");
    int call = alice.shows.reference();
    byHand(alice, state(CallState.ON_HOOK, call));
    assertThat(alice.shows.calls).isEmpty();

    alice.does(CallBench.stimulus(Stimulus.LINE, 1));

    assertThat(alice.shows.calls).containsEntry(call, CallState.CONNECTED);
    assertThat(alice.shows.prompt()).isEqualTo(Labels.CONNECTED);
    assertThat(alice.shows.far(call)).contains("1102");
  }

  @Test
  void aCallThatNobodyMakesGoesWithTheNextChange() {
    byHand(alice, state(CallState.OFF_HOOK, 1345));
    assertThat(alice.shows.calls).containsKey(1345);

    alice.does(offHook());

    assertThat(alice.shows.calls).hasSize(1).doesNotContainKey(1345);
  }

  @Test
  void aToneOfNoCallEnds() {
    bench.talk(alice, bob, "1102");
    byHand(alice, new StartToneMessage(Tone.HOLD_TONE, ToneDirection.USER, 0, 0));
    alice.news();

    alice.does(key(alice, SoftKey.HOLD));

    assertThat(alice.newsOf(StopToneMessage.class))
        .containsExactly(new StopToneMessage(0, 0, Tone.SILENCE));
    alice.news();
    alice.does(key(alice, SoftKey.RESUME));
    assertThat(alice.newsOf(StopToneMessage.class)).isEmpty();
  }

  @Test
  void aToneThatWasStoppedIsHeardAgain() {
    alice.does(offHook());
    byHand(alice, new StopToneMessage(1, alice.shows.reference(), Tone.SILENCE));
    assertThat(alice.shows.tone()).isEqualTo(Tone.SILENCE);

    carolCalls("1109");

    assertThat(alice.shows.tone()).isEqualTo(Tone.INSIDE_DIAL_TONE);
  }

  @Test
  void aSpeakerThatWasSwitchedOnIsSwitchedOff() {
    byHand(alice, new SetSpeakerModeMessage(SpeakerMode.ON));
    bob.does(offHook());
    bench.dials(bob, "1101");

    assertThat(alice.shows.speaker).isFalse();
  }

  @Test
  void namesOfACallArePutRight() {
    bench.talk(alice, bob, "1102");
    int call = alice.shows.reference();
    String far = alice.shows.far(call);
    byHand(
        alice,
        new CallInfoDynamicMessage(
            1,
            call,
            CallType.OUTBOUND,
            RedirectReason.NONE,
            RedirectReason.NONE,
            1,
            CallSecurity.NOT_AUTHENTICATED,
            RestrictInformation.NOTHING,
            "1",
            "",
            "2",
            "",
            "",
            "",
            "",
            "",
            "",
            "X",
            "Y",
            "",
            "",
            "",
            ""));
    assertThat(alice.shows.far(call)).isEqualTo("2 Y");

    alice.does(key(alice, SoftKey.HOLD));

    assertThat(alice.shows.far(call)).isEqualTo(far);
  }

  private static CallStateMessage state(CallState state, int call) {
    return new CallStateMessage(state, 1, call, CallPrivacy.NONE, CallPriority.NORMAL, 0);
  }
}
