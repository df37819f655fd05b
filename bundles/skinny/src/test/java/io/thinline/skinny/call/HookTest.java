package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.assertIdle;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.sccp.message.AccessoryStatusMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.SetSpeakerModeMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.MediaPathEvent;
import io.thinline.sccp.value.MediaPathId;
import io.thinline.sccp.value.SpeakerMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.station.SoftKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Handset, headset and speaker: what they begin, and what they end. */
class HookTest {
  private final CallBench bench = new CallBench();
  private final FakePhone alice = bench.phone("SEP00000000000A", "1101", "1109");
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");
  private final FakePhone carol = bench.phone("SEP00000000000C", "1103");
  private final FakePhone desk =
      new ModelPhone(bench, ModelPhone.C6941).registers("SEP00000000000D", "1104");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  private static PhoneMessage path(MediaPathId path, MediaPathEvent event) {
    return new AccessoryStatusMessage(path, event, 0);
  }

  @Test
  void onHookDoesNothingToACallThatRings() {
    bob.does(CallBench.enbloc("1101"));
    alice.does(onHook());
    assertThat(alice.shows.state()).isEqualTo(CallState.RING_IN);
  }

  @Test
  void anOnHookAfterTheFarEndHasGoneDoesNotEndACallThatRingsInMeanwhile() {
    bench.talk(alice, bob, "1102");
    bob.does(onHook());
    carol.does(CallBench.enbloc("1101"));
    alice.does(onHook());
    assertThat(alice.shows.state()).isEqualTo(CallState.RING_IN);
    assertThat(carol.shows.state()).isEqualTo(CallState.RING_OUT);
  }

  @Test
  void aCallThatRingsInAfterTheOnHookRings() {
    bench.talk(alice, bob, "1102");
    bob.does(onHook());
    alice.does(onHook());
    assertIdle(alice);
    carol.does(CallBench.enbloc("1101"));
    assertThat(alice.shows.state()).isEqualTo(CallState.RING_IN);
  }

  @Test
  void anOnHookThatNamesTheCallThatWasDoesNotEndTheNextOne() {
    bench.talk(alice, bob, "1102");
    int gone = alice.shows.reference();
    bob.does(onHook());
    carol.does(CallBench.enbloc("1101"));
    alice.does(key(alice, SoftKey.ANSWER));
    alice.does(new OnHookMessage(1, gone));
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void theHandsetStillLiftedEndsTheCallThatWasAnsweredByKey() {
    bench.talk(alice, bob, "1102");
    bob.does(onHook());
    carol.does(CallBench.enbloc("1101"));
    alice.does(key(alice, SoftKey.ANSWER));
    alice.does(onHook());
    assertIdle(alice);
    assertIdle(carol);
  }

  @Test
  void ofSeveralCallsOnHookEndsTheActiveOne() {
    bench.talk(alice, bob, "1102");
    alice.does(stimulus(Stimulus.HOLD, 0));
    carol.does(CallBench.enbloc("1101"));
    alice.does(offHook());
    alice.does(onHook());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
    assertIdle(carol);
    alice.does(onHook());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
  }

  @Test
  void theHeadsetKeyAnswersCallsAndHangsUp() {
    FakePhone agent = new ModelPhone(bench, ModelPhone.C7931).registers("SEP00000000000E", "1106");
    bob.does(CallBench.enbloc("1106"));
    agent.does(stimulus(Stimulus.HEADSET, 0));
    assertThat(agent.shows.state()).isEqualTo(CallState.CONNECTED);
    agent.does(stimulus(Stimulus.HEADSET, 0));
    assertIdle(agent);
    agent.does(stimulus(Stimulus.HEADSET, 0));
    assertThat(agent.shows.state()).isEqualTo(CallState.OFF_HOOK);
    agent.does(stimulus(Stimulus.HEADSET, 0));
    assertIdle(agent);
  }

  @Test
  void theAnswerReleaseKeyStartsNothing() {
    alice.does(stimulus(Stimulus.ANSWER_RELEASE, 0));
    assertIdle(alice);
    bob.does(CallBench.enbloc("1101"));
    alice.does(stimulus(Stimulus.ANSWER_RELEASE, 0));
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    alice.does(stimulus(Stimulus.ANSWER_RELEASE, 0));
    assertIdle(alice);
  }

  @Test
  void a6941IsLiftedByThePathThatComesIntoUse() {
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.ON));
    assertThat(desk.shows.state()).isEqualTo(CallState.OFF_HOOK);
    assertThat(desk.shows.speaker).isFalse();
    bench.dials(desk, "1102");
    assertThat(bob.shows.state()).isEqualTo(CallState.RING_IN);
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.OFF));
    assertIdle(desk);
    assertIdle(bob);
  }

  @Test
  void aPathThatComesIntoUseAnswersWhatRings() {
    bob.does(CallBench.enbloc("1104"));
    desk.does(path(MediaPathId.SPEAKER, MediaPathEvent.ON));
    assertThat(desk.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void aCallMovesFromHandsetToSpeakerAndEndsWithTheLastOfThem() {
    bob.does(CallBench.enbloc("1104"));
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.ON));
    desk.does(path(MediaPathId.SPEAKER, MediaPathEvent.ON));
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.OFF));
    assertThat(desk.shows.state()).isEqualTo(CallState.CONNECTED);
    desk.does(path(MediaPathId.SPEAKER, MediaPathEvent.OFF));
    assertIdle(desk);
  }

  @Test
  void aPhoneThatReportsBothWaysAnswersOneCallAndEndsOne() {
    bob.does(CallBench.enbloc("1104"));
    carol.does(CallBench.enbloc("1104"));
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.ON));
    desk.does(offHook());
    assertThat(desk.shows.calls.values())
        .containsExactlyInAnyOrder(CallState.CONNECTED, CallState.RING_IN);
    desk.does(onHook());
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.OFF));
    assertThat(desk.shows.calls.values()).containsExactly(CallState.RING_IN);

    desk.does(offHook());
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.ON));
    assertThat(desk.shows.calls.values()).containsExactly(CallState.CONNECTED);
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.OFF));
    desk.does(onHook());
    assertIdle(desk);
  }

  @Test
  void aHandsetThatIsStillLiftedIsReportedAgainAndStartsNothing() {
    bob.does(CallBench.enbloc("1104"));
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.ON));
    bob.does(onHook());
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.ON));
    assertIdle(desk);
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.OFF));
    assertIdle(desk);
  }

  @Test
  void onOtherModelsPathsAreNoHook() {
    alice.does(path(MediaPathId.HANDSET, MediaPathEvent.ON));
    assertIdle(alice);
    bench.talk(alice, bob, "1102");
    alice.does(path(MediaPathId.HANDSET, MediaPathEvent.OFF));
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void aFailedCallEndsByHookToo() {
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.ON));
    bench.pbx.only().hangup(Cause.USER_BUSY);
    bench.thread.run();
    assertThat(desk.shows.state()).isEqualTo(CallState.BUSY);
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.OFF));
    assertIdle(desk);
  }

  /** The phone ignores the order to use its speaker. */
  @Test
  void aHandsetInTheHandEndsTheCallThatAKeyBegan() {
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.ON));
    desk.does(key(desk, SoftKey.END_CALL));
    desk.does(key(desk, SoftKey.NEW_CALL));
    assertThat(desk.shows.state()).isEqualTo(CallState.OFF_HOOK);
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.OFF));
    assertIdle(desk);
  }

  @Test
  void aHandsetLiftedBeforeThePhoneRegisteredEndsACallToo() {
    desk.does(CallBench.enbloc("1102"));
    desk.does(path(MediaPathId.HANDSET, MediaPathEvent.OFF));
    assertIdle(desk);
    assertIdle(bob);
  }

  @Test
  void aSpeakerThatWasSwitchedOffMeanwhileIsSwitchedOnAgain() {
    desk.does(path(MediaPathId.SPEAKER, MediaPathEvent.ON));
    assertThat(desk.shows.speaker).isTrue();
  }

  @Test
  void aDigitRightBehindAnOnHookSwitchesTheSpeakerOn() {
    alice.does(CallBench.enbloc("1102"));
    alice.news();
    bench.handling.receive(alice, onHook());
    alice.does(CallBench.enbloc("1103"));
    assertThat(alice.newsOf(SetSpeakerModeMessage.class))
        .containsExactly(new SetSpeakerModeMessage(SpeakerMode.ON));
  }

  @Test
  void whoAnswersACallFromTheSamePhoneHasDialTone() {
    alice.does(CallBench.enbloc("1109"));
    alice.does(offHook());
    assertThat(alice.shows.state()).isEqualTo(CallState.OFF_HOOK);
    alice.does(onHook());
    assertIdle(alice);
  }

  @Test
  void goingOffHookIsAnsweredEvenWhenAKeyEndsTheCallAtOnce() {
    bench.handling.receive(alice, offHook());
    alice.does(stimulus(Stimulus.LINE, 1));
    assertThat(alice.newsByName()).contains("CallState");
    assertIdle(alice);
  }

  @Test
  void theHeadsetStaysInUseFromOneCallToTheNext() {
    bob.does(CallBench.enbloc("1104"));
    desk.does(path(MediaPathId.HEADSET, MediaPathEvent.ON));
    desk.does(key(desk, SoftKey.TRANSFER));
    assertThat(desk.shows.calls.values())
        .containsExactlyInAnyOrder(CallState.HOLD, CallState.OFF_HOOK);
    desk.does(path(MediaPathId.HEADSET, MediaPathEvent.OFF));
    assertThat(desk.shows.calls.values()).containsExactly(CallState.HOLD);
  }
}
