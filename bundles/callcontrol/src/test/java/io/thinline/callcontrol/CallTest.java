package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.call.Party;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.media.MediaFailure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CallTest {
  private final TestSwitch pbx = new TestSwitch();

  private TestLine aliceCallsBob() {
    pbx.line("1102");
    pbx.dialplan.when("1102", "bridge", "test/${destination_number}");
    return pbx.dials("1101", "1102");
  }

  private void aliceTalksToBob() {
    aliceCallsBob();
    assertThat(pbx.line("1102").answers()).isTrue();
    pbx.time.run();
  }

  @Test
  void theCalledLineRingsAndTheCallerHearsOfIt() {
    TestLine alice = aliceCallsBob();

    assertThat(pbx.line("1102").leg().state()).isEqualTo(LegState.RINGING);
    assertThat(pbx.line("1102").leg().far()).isEqualTo(new Party("1101", "Line 1101"));
    assertThat(alice.leg().state()).isEqualTo(LegState.ALERTING);
    assertThat(alice.heard)
        .containsExactly(
            new LegEvent.Routing("1102"),
            new LegEvent.PartyChanged(new Party("1102", "Line 1102")),
            new LegEvent.Ringing(new Party("1102", "Line 1102")));
    assertThat(alice.leg().call()).isSameAs(pbx.line("1102").leg().call());
  }

  @Test
  void answeringConnectsBothWithEachOther() {
    aliceTalksToBob();

    TestLine alice = pbx.line("1101");
    TestLine bob = pbx.line("1102");
    assertThat(alice.leg().state()).isEqualTo(LegState.ANSWERED);
    assertThat(alice.leg().bridged()).containsSame(bob.leg());
    assertThat(alice.heard)
        .endsWith(
            new LegEvent.Answered(),
            new LegEvent.Bridged(bob.leg()),
            new LegEvent.MediaChanged(alice.leg().audio()));
    assertThat(pbx.media.edges).containsExactly("1101 hears 1102", "1102 hears 1101");
  }

  @Test
  void whenOneHangsUpTheOtherEndsToo() {
    aliceTalksToBob();

    pbx.line("1101").leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(pbx.line("1102").endedWith()).contains(Cause.NORMAL_CLEARING);
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void whenTheCalledHangsUpTheCallerHearsUnbridgedThenEnded() {
    aliceTalksToBob();

    pbx.line("1102").leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(pbx.line("1101").heard)
        .endsWith(new LegEvent.Unbridged(), new LegEvent.Ended(Cause.NORMAL_CLEARING, ""));
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void theCallerGivesUp() {
    TestLine alice = aliceCallsBob();

    alice.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(pbx.line("1102").endedWith()).contains(Cause.ORIGINATOR_CANCEL);
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void aBusyLineEndsTheCallWithItsCause() {
    pbx.line("1102").refuses = java.util.Optional.of(Cause.USER_BUSY);

    assertThat(aliceCallsBob().endedWith()).contains(Cause.USER_BUSY);
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void nobodyAnswersWithinTheCallTimeout() {
    pbx.dialplan.when("1102", "set", "call_timeout=20");
    TestLine alice = aliceCallsBob();

    pbx.time.advance(Duration.ofSeconds(19));
    assertThat(alice.endedWith()).isEmpty();
    pbx.time.advance(Duration.ofSeconds(1));

    assertThat(alice.endedWith()).contains(Cause.NO_ANSWER);
    assertThat(pbx.line("1102").endedWith()).contains(Cause.NO_ANSWER);
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void aNumberThatNoExtensionMatchesHasNoRoute() {
    assertThat(pbx.dials("1101", "999").endedWith()).contains(Cause.NO_ROUTE_DESTINATION);
  }

  @Test
  void aLineThatDoesNotExistIsUnallocated() {
    pbx.dialplan.when("1199", "bridge", "test/1199");

    assertThat(pbx.dials("1101", "1199").endedWith()).contains(Cause.UNALLOCATED_NUMBER);
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void aSecondAnswerComesTooLate() {
    aliceTalksToBob();

    assertThat(pbx.line("1102").leg().answer(new TestTerminal("another"))).isFalse();
  }

  @Test
  void allTargetsOfACommaRingAndTheFirstToAnswerWins() {
    pbx.line("1102");
    pbx.line("1103");
    pbx.dialplan.when("hunt", "bridge", "test/1102,test/1103");
    pbx.dials("1101", "hunt");

    pbx.line("1103").answers();
    pbx.time.run();

    assertThat(pbx.line("1102").endedWith()).contains(Cause.LOSE_RACE);
    assertThat(pbx.line("1101").leg().bridged()).containsSame(pbx.line("1103").leg());
  }

  @Test
  void theNextTargetOfABarIsTriedWhenTheFirstFails() {
    pbx.line("1102").refuses = java.util.Optional.of(Cause.USER_BUSY);
    pbx.line("1103");
    pbx.dialplan.when("hunt", "bridge", "test/1102|test/1103");
    pbx.dials("1101", "hunt");

    assertThat(pbx.line("1103").leg().state()).isEqualTo(LegState.RINGING);
  }

  @Test
  void withoutADialplanTheCallerReadsWhy() {
    pbx.control.unbindDialplan(pbx.dialplan);

    TestLine alice = pbx.dials("1101", "1102");

    assertThat(alice.heard)
        .endsWith(new LegEvent.Ended(Cause.NORMAL_TEMPORARY_FAILURE, "Dialplan not available"));
  }

  @Test
  void withoutMediaAnAnsweredCallEndsAndBothReadWhy() {
    pbx.control.unbindMediaService(pbx.media);
    aliceTalksToBob();

    LegEvent ended = new LegEvent.Ended(Cause.NORMAL_TEMPORARY_FAILURE, "Media not available");
    assertThat(pbx.line("1101").heard).contains(ended);
    assertThat(pbx.line("1102").heard).contains(ended);
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void phonesWithoutACommonCodecAreNotConnected() {
    aliceTalksToBob();

    pbx.media.fail("1102", MediaFailure.Kind.NO_COMMON_CODEC);

    assertThat(pbx.line("1102").endedWith()).contains(Cause.INCOMPATIBLE_DESTINATION);
    assertThat(pbx.line("1101").endedWith()).contains(Cause.INCOMPATIBLE_DESTINATION);
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void aPhoneThatOpensNoPortEndsTheCallForBothWithTheSameWords() {
    aliceTalksToBob();

    pbx.media.fail("1102", MediaFailure.Kind.NOT_OPENED);

    LegEvent ended = new LegEvent.Ended(Cause.NORMAL_TEMPORARY_FAILURE, "No audio path");
    assertThat(pbx.line("1101").heard).endsWith(ended);
    assertThat(pbx.line("1102").heard).endsWith(ended);
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void whenTheEndpointsBundleGoesWhatRingsEndsAndWhatTalksStays() {
    aliceTalksToBob();
    pbx.line("1103");
    pbx.dialplan.when("1103", "bridge", "test/1103");
    TestLine carol = pbx.dials("1104", "1103");

    pbx.control.unbindEndpointProvider(pbx.provider);

    assertThat(carol.endedWith()).contains(Cause.DESTINATION_OUT_OF_ORDER);
    assertThat(pbx.line("1101").leg().state()).isEqualTo(LegState.ANSWERED);
  }

  @Test
  void aPreservedLegKeepsItsAudioUntilTheFarSideHangsUp() {
    aliceTalksToBob();
    TestLine alice = pbx.line("1101");
    int heardBefore = alice.heard.size();

    alice.leg().preserve(Duration.ofMinutes(10));
    assertThat(pbx.media.edges).hasSize(2);
    pbx.line("1102").leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(alice.heard).hasSize(heardBefore);
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void aPreservedLegEndsAtLast() {
    aliceTalksToBob();

    pbx.line("1101").leg().preserve(Duration.ofMinutes(10));
    pbx.time.advance(Duration.ofMinutes(10));

    assertThat(pbx.line("1102").endedWith()).isPresent();
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void aListenerThatThrowsEndsItsOwnLegOnly() {
    aliceTalksToBob();
    TestLine bob = pbx.line("1102");
    TestLine carol = pbx.offHook("1104");
    carol
        .leg()
        .addListener(
            (leg, event) -> {
              if (event instanceof LegEvent.Routing) {
                throw new IllegalStateException("boom");
              }
            });

    pbx.control.dial(carol.leg(), "1102");

    assertThat(carol.endedWith()).contains(Cause.NORMAL_TEMPORARY_FAILURE);
    assertThat(bob.leg().state()).isEqualTo(LegState.ANSWERED);
  }

  @Test
  void anApplicationNobodyOffersEndsTheCallByName() {
    pbx.dialplan.when("5000", "voicemail", "");

    assertThat(pbx.dials("1101", "5000").heard)
        .endsWith(new LegEvent.Ended(Cause.SERVICE_NOT_IMPLEMENTED, "voicemail not installed"));
  }

  @Test
  void aListThatNeverWaitsEndsByItsBudget() {
    for (int i = 0; i < 1_001; i++) {
      pbx.dialplan.when("loop", "set", "i=" + i);
    }

    assertThat(pbx.dials("1101", "loop").endedWith()).contains(Cause.EXCHANGE_ROUTING_ERROR);
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void sleepWaitsAndTheListGoesOn() {
    pbx.dialplan.when("wait", "sleep", "500");
    pbx.dialplan.when("wait", "hangup", "USER_BUSY");
    TestLine alice = pbx.dials("1101", "wait");

    pbx.time.advance(Duration.ofMillis(499));
    assertThat(alice.endedWith()).isEmpty();
    pbx.time.advance(Duration.ofMillis(1));

    assertThat(alice.endedWith()).contains(Cause.USER_BUSY);
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void hangingUpCancelsTheRunningApplication() {
    AtomicBoolean cancelled = new AtomicBoolean();
    DialplanApplication waits = (leg, data, progress) -> () -> cancelled.set(true);
    pbx.application("wait-for-ever", waits);
    pbx.dialplan.when("wait", "wait-for-ever", "");
    TestLine alice = pbx.dials("1101", "wait");

    alice.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(cancelled).isTrue();
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void whenAnApplicationsBundleGoesItsCallersReadWhy() {
    DialplanApplication waits = (leg, data, progress) -> DialplanApplication.Execution.DONE;
    pbx.application("music", waits);
    pbx.dialplan.when("wait", "music", "");
    TestLine alice = pbx.dials("1101", "wait");

    pbx.control.unbindDialplanApplication(waits);

    assertThat(alice.heard)
        .endsWith(new LegEvent.Ended(Cause.NORMAL_TEMPORARY_FAILURE, "music has stopped"));
  }

  @Test
  void afterABridgeTheListGoesOn() {
    pbx.line("1102");
    pbx.dialplan.when("1102", "bridge", "test/1102");
    pbx.dialplan.when("1102", "sleep", "1000");
    TestLine alice = pbx.dials("1101", "1102");
    pbx.line("1102").answers();
    pbx.time.run();

    pbx.line("1102").leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(alice.heard(LegEvent.Unbridged.class)).isTrue();
    assertThat(alice.endedWith()).isEmpty();
    pbx.time.advance(Duration.ofSeconds(1));
    assertThat(alice.endedWith()).contains(Cause.NORMAL_CLEARING);
  }

  @Test
  void aKeyPressedWhileTalkingReachesTheFarSide() {
    aliceTalksToBob();

    pbx.line("1101").leg().dtmf('5');

    assertThat(pbx.line("1102").heard).endsWith(new LegEvent.Dtmf('5', pbx.line("1101").leg()));
  }

  @Test
  void stoppingTheSwitchEndsEverything() {
    aliceTalksToBob();

    pbx.control.deactivate();

    assertThat(pbx.line("1101").endedWith()).contains(Cause.DESTINATION_OUT_OF_ORDER);
    assertThat(pbx.line("1102").endedWith()).contains(Cause.DESTINATION_OUT_OF_ORDER);
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void referencesAreNotUsedTwiceAtATime() {
    TestLine alice = pbx.offHook("1101");
    int reference = alice.leg().reference();
    alice.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(pbx.offHook("1103").leg().reference()).isNotZero().isNotEqualTo(reference);
  }
}
