package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.assertIdle;
import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.SoftKey;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Alice has called Bob and holds; Carol is there for a second call. */
class HoldTest {
  private final CallBench bench = new CallBench();
  private FakePhone alice;
  private FakePhone bob;
  private FakePhone carol;
  private int first;

  private void theyTalk() {
    alice = bench.phone("SEP00000000000A", "1101");
    bob = bench.phone("SEP00000000000B", "1102");
    carol = bench.phone("SEP00000000000C", "1103");
    alice.opensPorts = true;
    bob.opensPorts = true;
    carol.opensPorts = true;
    bench.pbx.audio = true;
    bench.talk(alice, bob, "1102");
    first = alice.shows.reference();
    alice.news();
  }

  private int andCarol() {
    carol.does(enbloc("1101"));
    int second = alice.shows.in(CallState.RING_IN);
    alice.does(key(SoftKey.ANSWER, second));
    alice.news();
    return second;
  }

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  @Test
  void holdClosesTheAudioAndShowsIt() {
    theyTalk();
    alice.does(key(alice, SoftKey.HOLD));
    assertThat(alice.newsByName())
        .containsSubsequence(
            "CloseReceiveChannel",
            "StopMediaTransmission",
            "SetLamp",
            "CallState",
            "SelectSoftKeys",
            "DisplayDynamicPromptStatus",
            "SetSpeakerMode");
    assertThat(alice.shows.state()).isEqualTo(CallState.HOLD);
    assertThat(alice.shows.prompt()).isEqualTo(Labels.HOLD);
    assertThat(alice.shows.lamps).containsEntry(1, LampMode.WINK);
    assertThat(alice.shows.openPorts).isEmpty();
    assertThat(alice.shows.visibleKeys()).contains("Resume", "Newcall");
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void resumeIsShownInTheOrderOfCallManager() {
    theyTalk();
    alice.does(key(alice, SoftKey.HOLD));
    alice.news();
    alice.does(key(alice, SoftKey.RESUME));
    assertThat(alice.newsByName())
        .containsSubsequence(
            "SetSpeakerMode",
            "SetLamp",
            "CallState",
            "CallState",
            "SelectSoftKeys",
            "DisplayDynamicPromptStatus",
            "ActivateCallPlane");
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(alice.shows.prompt()).isEqualTo(Labels.CONNECTED);
    assertThat(alice.shows.lamps).containsEntry(1, LampMode.ON);
  }

  @Test
  void theHoldKeyTurnsItOnAndOff() {
    theyTalk();
    alice.does(stimulus(Stimulus.HOLD, 0));
    assertThat(alice.shows.state()).isEqualTo(CallState.HOLD);
    alice.does(stimulus(Stimulus.HOLD, 0));
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    alice.does(key(alice, SoftKey.HOLD));
    alice.does(stimulus(Stimulus.LINE, 1));
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void theHoldKeyTakesUpTheCallHeldLast() {
    theyTalk();
    int second = andCarol();
    alice.does(key(SoftKey.RESUME, first));
    assertThat(alice.shows.calls)
        .containsEntry(first, CallState.CONNECTED)
        .containsEntry(second, CallState.HOLD);
    alice.does(stimulus(Stimulus.HOLD, 0));
    assertThat(alice.shows.calls.values()).containsOnly(CallState.HOLD);
    alice.does(stimulus(Stimulus.HOLD, 0));
    assertThat(alice.shows.calls)
        .containsEntry(first, CallState.CONNECTED)
        .containsEntry(second, CallState.HOLD);
  }

  @Test
  void goingFromOneCallToTheOtherLeavesTheSpeakerOn() {
    theyTalk();
    int second = andCarol();
    alice.does(key(SoftKey.RESUME, first));
    assertThat(alice.newsByName()).contains("ActivateCallPlane").doesNotContain("SetSpeakerMode");
    assertThat(alice.shows.lamps).containsEntry(1, LampMode.ON);
    assertThat(alice.shows.keys.get(first)).contains("Hold");
    assertThat(alice.shows.keys.get(second)).contains("Resume");
    assertThat(alice.shows.openPorts).hasSize(1);
  }

  @Test
  void bothSidesHoldAndEachComesBack() {
    theyTalk();
    alice.does(key(alice, SoftKey.HOLD));
    bob.does(key(bob, SoftKey.HOLD));
    assertThat(bob.shows.state()).isEqualTo(CallState.HOLD);
    alice.does(key(alice, SoftKey.RESUME));
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(bob.shows.state()).isEqualTo(CallState.HOLD);
    bob.does(key(bob, SoftKey.RESUME));
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void aHeldCallWhoseFarSideHangsUpLeavesNothing() {
    theyTalk();
    alice.does(key(alice, SoftKey.HOLD));
    bob.does(key(bob, SoftKey.END_CALL));
    assertIdle(alice);
    alice.does(key(SoftKey.RESUME, first));
    assertIdle(alice);
    assertThat(bench.pbx.living()).isEmpty();
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  @Test
  void theEndOfAHeldCallDisturbsNoOther() {
    theyTalk();
    int second = andCarol();
    bob.does(key(bob, SoftKey.END_CALL));
    assertThat(alice.shows.calls).containsOnlyKeys(second);
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(alice.newsByName()).doesNotContain("SetSpeakerMode", "CloseReceiveChannel");
    assertThat(alice.shows.openPorts).hasSize(1);
  }

  @Test
  void onHookEndsTheActiveCallAndTheOtherStaysOnHold() {
    theyTalk();
    int second = andCarol();
    alice.does(onHook());
    assertThat(alice.shows.calls).containsOnlyKeys(first).doesNotContainKey(second);
    assertThat(alice.shows.state()).isEqualTo(CallState.HOLD);
    alice.does(onHook());
    assertThat(alice.shows.state()).isEqualTo(CallState.HOLD);
    assertThat(carol.shows.calls).isEmpty();
  }

  @Test
  void aPhoneWithAHeldCallIsNotIdle() {
    theyTalk();
    alice.does(key(alice, SoftKey.HOLD));
    assertThat(bench.handling.idle(alice)).isFalse();
  }

  @Test
  void whoLiftsTheHandsetBesideAHeldCallGetsDialTone() {
    theyTalk();
    alice.does(key(alice, SoftKey.HOLD));
    alice.does(offHook());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD, CallState.OFF_HOOK);
    assertThat(alice.shows.tone()).isEqualTo(Tone.INSIDE_DIAL_TONE);
  }

  @Test
  void withoutAnIntervalNobodyIsReminded() {
    theyTalk();
    alice.does(key(alice, SoftKey.HOLD));
    bench.passes(Duration.ofMinutes(10));
    assertThat(alice.shows.rungOnce).isZero();
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  @Test
  void anIdleUserIsRemindedByARing() {
    bench.settings.put("hold-reminder", "30");
    theyTalk();
    alice.does(key(alice, SoftKey.HOLD));
    bench.passes(Duration.ofSeconds(95));
    assertThat(alice.shows.rungOnce).isEqualTo(3);
    assertThat(alice.shows.beeps).isEmpty();
    alice.does(key(alice, SoftKey.RESUME));
    bench.passes(Duration.ofSeconds(95));
    assertThat(alice.shows.rungOnce).isEqualTo(3);
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  @Test
  void aUserWhoTalksIsRemindedByAToneOfTheHeldCall() {
    bench.settings.put("hold-reminder", "30");
    theyTalk();
    andCarol();
    alice.shows.beeps.clear();
    bench.passes(Duration.ofSeconds(30));
    assertThat(alice.shows.beeps).containsExactly(Tone.HOLD_TONE);
    assertThat(alice.newsOf(StartToneMessage.class))
        .last()
        .satisfies(tone -> assertThat(tone.callReference()).isEqualTo(first));
    assertThat(alice.shows.rungOnce).isZero();
    bob.does(key(bob, SoftKey.END_CALL));
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  @Test
  void aUserWhoDialsIsNotDisturbedAndRemindedLater() {
    bench.settings.put("hold-reminder", "5");
    theyTalk();
    alice.does(key(alice, SoftKey.HOLD));
    alice.does(key(SoftKey.NEW_CALL, 0));
    bench.passes(Duration.ofSeconds(6));
    assertThat(alice.shows.beeps).isEmpty();
    assertThat(alice.shows.rungOnce).isZero();
    alice.does(onHook());
    bench.passes(Duration.ofSeconds(5));
    assertThat(alice.shows.rungOnce).isEqualTo(1);
  }

  @Test
  void aPhoneThatIsLostWithAHeldCallLeavesNothing() {
    bench.settings.put("hold-reminder", "30");
    theyTalk();
    alice.does(key(alice, SoftKey.HOLD));
    alice.cutOff();
    bob.does(onHook());
    bob.does(key(bob, SoftKey.END_CALL));
    assertThat(bench.pbx.living()).isEmpty();
    bench.passes(Duration.ofSeconds(30));
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }
}
