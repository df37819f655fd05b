package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.SoftKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 1110 is on the phones of Bob (first line) and Carol (second line). */
class SharedLineTest {
  private final CallBench bench = new CallBench();
  private final FakePhone alice = bench.phone("SEP00000000000A", "1101");
  private final FakePhone bob = bench.phone("SEP00000000000B", "1110");
  private final FakePhone carol = bench.phone("SEP00000000000C", "1103", "1110");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  private void aliceCalls() {
    alice.does(enbloc("1110"));
  }

  @Test
  void everyAppearanceRingsWithTheSameReference() {
    aliceCalls();
    assertThat(bob.shows.state()).isEqualTo(CallState.RING_IN);
    assertThat(carol.shows.state()).isEqualTo(CallState.RING_IN);
    assertThat(bob.shows.reference()).isEqualTo(carol.shows.reference());
    assertThat(carol.shows.lamps).containsEntry(2, LampMode.BLINK).containsEntry(1, LampMode.OFF);
  }

  @Test
  void whoAnswersFirstHasItAndTheOthersSeeItInUse() {
    aliceCalls();
    int reference = bob.shows.reference();
    bob.does(key(bob, SoftKey.ANSWER));
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(carol.shows.calls).containsOnlyKeys(reference);
    assertThat(carol.shows.state()).isEqualTo(CallState.CALL_REMOTE_MULTILINE);
    assertThat(carol.shows.prompts.get(reference)).isEqualTo(Labels.IN_USE_REMOTE);
    assertThat(carol.shows.ringer).isEqualTo(RingMode.OFF);
    assertThat(carol.shows.lamps).containsEntry(2, LampMode.ON);
    assertThat(carol.shows.keys.get(reference)).containsExactly("Newcall");
    bob.does(onHook());
    assertIdle(bob);
    assertIdle(carol);
  }

  @Test
  void ofTwoAnswersAtOnceOneWins() {
    aliceCalls();
    bench.handling.receive(carol, key(carol, SoftKey.ANSWER));
    bench.handling.receive(bob, offHook());
    bench.thread.run();
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(bob.shows.calls.values())
        .containsExactlyInAnyOrder(CallState.CALL_REMOTE_MULTILINE, CallState.OFF_HOOK);
  }

  @Test
  void theCallerGivesUpEverywhere() {
    aliceCalls();
    alice.does(key(alice, SoftKey.END_CALL));
    for (FakePhone phone : List.of(alice, bob, carol)) {
      assertIdle(phone);
    }
  }

  @Test
  void oneRejectsAndTheOtherStillRings() {
    aliceCalls();
    bob.does(key(bob, SoftKey.END_CALL));
    assertIdle(bob);
    assertThat(carol.shows.state()).isEqualTo(CallState.RING_IN);
    assertThat(alice.shows.state()).isEqualTo(CallState.RING_OUT);
    carol.does(key(carol, SoftKey.END_CALL));
    assertThat(alice.shows.state()).isEqualTo(CallState.BUSY);
  }

  @Test
  void anOutgoingCallIsSeenOnTheOtherPhones() {
    bob.does(offHook());
    assertThat(carol.shows.calls).isEmpty();
    bench.dials(bob, "1101");
    assertThat(carol.shows.state()).isEqualTo(CallState.CALL_REMOTE_MULTILINE);
    assertThat(carol.shows.placed).isEmpty();
    bob.does(onHook());
    assertIdle(carol);
  }

  @Test
  void aPhoneThatComesLaterIsShownTheCall() {
    aliceCalls();
    bob.does(offHook());
    FakePhone dave = bench.phone("SEP00000000000D", "1110");
    assertThat(dave.shows.state()).isEqualTo(CallState.CALL_REMOTE_MULTILINE);
    assertThat(dave.shows.lamps).containsEntry(1, LampMode.ON);
  }

  @Test
  void thePhoneInUseElsewhereCanStillCall() {
    aliceCalls();
    bob.does(offHook());
    carol.does(key(carol, SoftKey.NEW_CALL));
    assertThat(carol.shows.calls.values())
        .containsExactly(CallState.CALL_REMOTE_MULTILINE, CallState.OFF_HOOK);
    carol.does(onHook());
    assertThat(carol.shows.calls.values()).containsExactly(CallState.CALL_REMOTE_MULTILINE);
    assertThat(carol.shows.prompts).containsEntry(0, Labels.YOUR_CURRENT_OPTIONS);
  }

  @Test
  void aLostPhoneStopsRingingAndTheOtherGoesOn() {
    aliceCalls();
    bob.cutOff();
    assertThat(carol.shows.state()).isEqualTo(CallState.RING_IN);
    carol.cutOff();
    assertThat(alice.shows.state()).isEqualTo(CallState.CONGESTION);
    assertThat(bench.pbx.living()).isEmpty();
  }

  private int bobAnswersAndHolds() {
    aliceCalls();
    int reference = bob.shows.reference();
    bob.does(key(bob, SoftKey.ANSWER));
    bob.does(key(bob, SoftKey.HOLD));
    return reference;
  }

  @Test
  void theOthersSeeWhoTalks() {
    aliceCalls();
    int reference = bob.shows.reference();
    bob.does(key(bob, SoftKey.ANSWER));
    assertThat(carol.shows.far(reference)).isEqualTo("1101 User 1101");
    assertThat(carol.shows.privacy).containsEntry(reference, CallPrivacy.NONE);
  }

  @Test
  void aHeldCallShowsHoldHereAndRemoteHoldThere() {
    int reference = bobAnswersAndHolds();
    assertThat(bob.shows.calls).containsEntry(reference, CallState.HOLD);
    assertThat(carol.shows.calls).containsEntry(reference, CallState.REMOTE_HOLD);
    assertThat(carol.shows.lamps).containsEntry(2, LampMode.WINK);
    assertThat(carol.shows.prompts).containsEntry(reference, Labels.HOLD);
    assertThat(carol.shows.keys.get(reference)).contains("Resume");
  }

  @Test
  void anOldPhoneIsShownPlainHold() {
    FakePhone old = bench.phone(Dialect.sccp(11), true, "SEP00000000000D", "1110");
    int reference = bobAnswersAndHolds();
    assertThat(old.shows.calls).containsEntry(reference, CallState.HOLD);
    old.does(key(SoftKey.RESUME, reference));
    assertThat(old.shows.calls).containsEntry(reference, CallState.CONNECTED);
  }

  @Test
  void aPhoneThatNamesNoCallsResumesWhatIsHeldElsewhere() {
    int reference = bobAnswersAndHolds();
    carol.does(key(SoftKey.RESUME, 0));
    assertThat(carol.shows.calls).containsEntry(reference, CallState.CONNECTED);
  }

  @Test
  void aHeldCallIsResumedFromAnyAppearanceAndMoves() {
    int reference = bobAnswersAndHolds();
    carol.does(key(SoftKey.RESUME, reference));
    assertThat(carol.shows.calls).containsEntry(reference, CallState.CONNECTED);
    assertThat(bob.shows.calls).containsEntry(reference, CallState.CALL_REMOTE_MULTILINE);
    assertThat(bob.shows.keys.get(reference)).doesNotContain("Resume");
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(bench.pbx.living().get(1).variable("skinny_device_name")).contains(carol.toString());
    bob.does(key(SoftKey.END_CALL, reference));
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
    carol.does(key(SoftKey.HOLD, reference));
    bob.does(stimulus(Stimulus.LINE, 1));
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(carol.shows.state()).isEqualTo(CallState.CALL_REMOTE_MULTILINE);
  }

  @Test
  void ofTwoWhoResumeAtOnceOneWins() {
    int reference = bobAnswersAndHolds();
    bench.handling.receive(carol, key(SoftKey.RESUME, reference));
    bench.handling.receive(bob, key(SoftKey.RESUME, reference));
    bench.thread.run();
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(bob.shows.state()).isEqualTo(CallState.CALL_REMOTE_MULTILINE);
    alice.does(key(alice, SoftKey.END_CALL));
    for (FakePhone phone : List.of(alice, bob, carol)) {
      assertIdle(phone);
    }
  }

  @Test
  void whoAnswersTooLateByTheKeyGetsNothing() {
    aliceCalls();
    bench.handling.receive(carol, key(carol, SoftKey.ANSWER));
    bench.handling.receive(bob, key(bob, SoftKey.ANSWER));
    bench.thread.run();
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(bob.shows.calls.values()).containsExactly(CallState.CALL_REMOTE_MULTILINE);
    carol.does(onHook());
    for (FakePhone phone : List.of(alice, bob, carol)) {
      assertIdle(phone);
    }
    assertThat(bench.pbx.living()).isEmpty();
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  @Test
  void theOwnHeldCallComesBeforeThatOfAnotherPhone() {
    FakePhone dave = bench.phone("SEP00000000000D", "1104");
    aliceCalls();
    int carols = carol.shows.reference();
    carol.does(key(SoftKey.ANSWER, carols));
    carol.does(key(SoftKey.HOLD, carols));
    dave.does(enbloc("1110"));
    bob.does(key(SoftKey.ANSWER, bob.shows.in(CallState.RING_IN)));
    bob.does(stimulus(Stimulus.HOLD, 0));
    assertThat(carol.shows.calls.values()).containsExactly(CallState.HOLD, CallState.REMOTE_HOLD);
    carol.does(stimulus(Stimulus.LINE, 2));
    assertThat(carol.shows.calls)
        .containsEntry(carols, CallState.CONNECTED)
        .containsValue(CallState.REMOTE_HOLD);
  }

  @Test
  void aPhoneThatComesWhileItRingsRingsToo() {
    aliceCalls();
    FakePhone dave = bench.phone("SEP00000000000D", "1110");
    assertThat(dave.shows.state()).isEqualTo(CallState.RING_IN);
    assertThat(dave.shows.ringer).isEqualTo(RingMode.INSIDE);
    dave.does(offHook());
    assertThat(dave.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(bob.shows.state()).isEqualTo(CallState.CALL_REMOTE_MULTILINE);
  }

  @Test
  void aPhoneThatComesSeesAHeldCallAndTakesIt() {
    int reference = bobAnswersAndHolds();
    FakePhone dave = bench.phone("SEP00000000000D", "1110");
    assertThat(dave.shows.calls).containsEntry(reference, CallState.REMOTE_HOLD);
    dave.does(key(SoftKey.RESUME, reference));
    assertThat(dave.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(dave.shows.placed).isEmpty();
  }

  @Test
  void aCallResumedElsewhereIsPlacedOnlyWhereItWasDialled() {
    bob.does(enbloc("1101"));
    alice.does(offHook());
    int reference = bob.shows.reference();
    bob.does(key(SoftKey.HOLD, reference));
    carol.does(key(SoftKey.RESUME, reference));
    assertThat(bob.shows.placed).containsExactly("1101");
    assertThat(carol.shows.placed).isEmpty();
    assertThat(carol.shows.parties.get(reference).called()).isEqualTo("1101 User 1101");
  }

  @Test
  void theHoldersPhoneIsLostAndTheCallWithIt() {
    bobAnswersAndHolds();
    bob.cutOff();
    assertThat(carol.shows.calls).isEmpty();
    assertThat(alice.shows.state()).isEqualTo(CallState.CONGESTION);
    assertThat(bench.pbx.living()).isEmpty();
  }

  @Test
  void aLineThatIsTwiceOnAPhoneWorksOnBothButtons() {
    FakePhone dave = bench.phone("SEP00000000000D", "1105", "1110", "1110");
    aliceCalls();
    assertThat(dave.shows.lamps)
        .containsEntry(1, LampMode.OFF)
        .containsEntry(2, LampMode.BLINK)
        .containsEntry(3, LampMode.BLINK);
    assertThat(dave.shows.calls).hasSize(1);
    dave.does(stimulus(Stimulus.LINE, 3));
    assertThat(dave.shows.state()).isEqualTo(CallState.CONNECTED);
    dave.does(stimulus(Stimulus.HOLD, 0));
    assertThat(dave.shows.lamps).containsEntry(2, LampMode.WINK).containsEntry(3, LampMode.WINK);
    dave.does(stimulus(Stimulus.LINE, 3));
    assertThat(dave.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void whoCallsWhileTheLineIsInUseElsewhereRingsThere() {
    FakePhone dave = bench.phone("SEP00000000000D", "1104");
    aliceCalls();
    bob.does(offHook());
    dave.does(enbloc("1110"));
    assertThat(carol.shows.ringer).isEqualTo(RingMode.INSIDE);
    assertThat(bob.shows.ringer).isEqualTo(RingMode.FLASH_ONLY);
    assertThat(bob.shows.beeps).containsExactly(Tone.CALL_WAITING_TONE);
    carol.does(offHook());
    assertThat(carol.shows.calls.values())
        .containsExactly(CallState.CALL_REMOTE_MULTILINE, CallState.CONNECTED);
    assertThat(bob.shows.calls.values())
        .containsExactly(CallState.CONNECTED, CallState.CALL_REMOTE_MULTILINE);
    assertThat(carol.shows.lamps).containsEntry(2, LampMode.ON);
  }

  @Test
  void theCallerGivesUpAndNoPromptOrPopUpStaysBehind() {
    aliceCalls();
    int reference = carol.shows.reference();
    carol.news();
    alice.does(key(alice, SoftKey.END_CALL));
    assertThat(carol.newsByName())
        .contains("ClearPriNotify", "ClearPromptStatus", "SetRinger")
        .doesNotContain("CallHistoryDisposition");
    assertThat(carol.shows.prompts).doesNotContainKey(reference);
  }

  private void assertIdle(FakePhone phone) {
    assertThat(phone.shows.calls).isEmpty();
    assertThat(phone.shows.prompt()).isEqualTo(Labels.YOUR_CURRENT_OPTIONS);
    assertThat(phone.shows.ringer).isEqualTo(RingMode.OFF);
    assertThat(phone.shows.lamps.values()).containsOnly(LampMode.OFF);
  }
}
