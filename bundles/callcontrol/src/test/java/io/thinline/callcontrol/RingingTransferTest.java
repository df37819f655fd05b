package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegRequest;
import io.thinline.api.call.LegState;
import io.thinline.api.call.Party;
import io.thinline.api.dialplan.DialplanApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alice talks to Bob, calls Carol, and transfers Bob there while Carol still rings. */
class RingingTransferTest {
  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");
  private final TestLine carol = pbx.line("1103");
  private final TestLine dora = pbx.line("1104");
  private Leg withBob;
  private Leg toCarol;
  private TestLine consulting;

  @BeforeEach
  void dialplan() {
    pbx.media.music = true;
    pbx.dialplan.extension("1102", "bridge test/1102");
    pbx.dialplan.extension("1103", "bridge test/1103");
  }

  @AfterEach
  void nothingIsLeft() {
    pbx.control.legs().forEach(leg -> leg.hangup(Cause.NORMAL_CLEARING));
    pbx.time.run();
    assertThat(pbx.time.pendingTimers()).isEmpty();
    assertThat(pbx.idle()).isTrue();
  }

  private void aliceTalksToBobAndDials(String number) {
    withBob = pbx.dials("1101", "1102").leg();
    bob.answers();
    pbx.time.run();
    withBob.hold();
    consulting = pbx.dials("1101", number);
    toCarol = consulting.leg();
    bob.heard.clear();
    carol.heard.clear();
  }

  private boolean transfers() {
    boolean transferred = pbx.control.transferRinging(withBob, toCarol, Optional.empty());
    pbx.time.run();
    return transferred;
  }

  @Test
  void whoRingsGoesOnRingingForAnotherCaller() {
    aliceTalksToBobAndDials("1103");
    Leg ringing = carol.leg();
    assertThat(transfers()).isTrue();

    assertThat(carol.leg()).isSameAs(ringing);
    assertThat(carol.offers).isEqualTo(1);
    assertThat(ringing.state()).isEqualTo(LegState.RINGING);
    assertThat(carol.heard).containsExactly(new LegEvent.PartyChanged(bob.party()));
    assertThat(ringing.far()).isEqualTo(bob.party());
    assertThat(ringing.variable("caller_id_number")).contains("1102");
  }

  @Test
  void theTransferredPartyHearsItRing() {
    aliceTalksToBobAndDials("1103");
    transfers();

    assertThat(bob.heard)
        .containsExactly(
            new LegEvent.MediaChanged(Optional.empty()),
            new LegEvent.Unbridged(),
            new LegEvent.Routing("1103"),
            new LegEvent.PartyChanged(carol.party()),
            new LegEvent.Ringing(carol.party()));
    assertThat(bob.leg().state()).isEqualTo(LegState.ANSWERED);
    assertThat(bob.leg().far()).isEqualTo(carol.party());
    assertThat(pbx.media.edges).isEmpty();
  }

  @Test
  void bothLegsOfTheTransferrerEndNormally() {
    aliceTalksToBobAndDials("1103");
    transfers();

    assertThat(withBob.endCause()).contains(Cause.NORMAL_CLEARING);
    assertThat(toCarol.endCause()).contains(Cause.NORMAL_CLEARING);
    assertThat(pbx.control.legs()).containsExactlyInAnyOrder(bob.leg(), carol.leg());
    assertThat(pbx.control.calls()).containsExactly(bob.leg().call());
    assertThat(carol.leg().call()).isSameAs(bob.leg().call());
    assertThat(carol.leg().variable("originator")).contains(bob.leg().uuid());
  }

  @Test
  void theAnswerConnectsTheTwo() {
    aliceTalksToBobAndDials("1103");
    transfers();
    carol.answers();
    pbx.time.run();

    assertThat(bob.leg().bridged()).containsSame(carol.leg());
    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1102 hears 1103", "1103 hears 1102");
    assertThat(bob.heard).doesNotHaveAnyElementsOfTypes(LegEvent.Answered.class);
    carol.leg().hangup(Cause.NORMAL_CLEARING);
    assertThat(bob.endedWith()).contains(Cause.NORMAL_CLEARING);
  }

  @Test
  void thePartysDialplanBeforeIsOver() {
    pbx.dialplan.extension("first", "bridge test/1101", "bridge test/1104");
    TestLine alice = pbx.line("1101");
    TestLine caller = pbx.dials("1105", "first");
    alice.answers();
    pbx.time.run();
    withBob = alice.leg();
    toCarol = pbx.dials("1101", "1103").leg();
    assertThat(transfers()).isTrue();
    carol.answers();
    pbx.time.run();
    carol.leg().hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(dora.offers).isZero();
    assertThat(caller.endedWith()).contains(Cause.NORMAL_CLEARING);
  }

  @Test
  void theTakenDialplanGoesOnForTheParty() {
    pbx.dialplan.extension(
        "hunt", "set continue_on_fail=true", "bridge test/1103", "bridge test/1104");
    aliceTalksToBobAndDials("hunt");
    transfers();
    carol.leg().hangup(Cause.USER_BUSY);
    pbx.time.run();

    assertThat(dora.leg().state()).isEqualTo(LegState.RINGING);
    assertThat(dora.leg().far()).isEqualTo(bob.party());
    assertThat(dora.leg().call()).isSameAs(bob.leg().call());
    dora.answers();
    pbx.time.run();
    assertThat(bob.leg().bridged()).containsSame(dora.leg());
  }

  @Test
  void whoIsRungLaterByTheSameDialStringRingsForTheParty() {
    pbx.dialplan.extension("delayed", "bridge test/1103,[leg_delay_start=5]test/1104");
    aliceTalksToBobAndDials("delayed");
    transfers();
    pbx.time.advance(Duration.ofSeconds(5));

    assertThat(dora.leg().far()).isEqualTo(bob.party());
    assertThat(dora.leg().call()).isSameAs(bob.leg().call());
    assertThat(dora.leg().variable("originator")).contains(bob.leg().uuid());
  }

  @Test
  void whoRingsBehindAUserIsShownTheParty() {
    pbx.directory.userWithPhone("carols", "1103");
    pbx.dialplan.extension("user", "bridge user/carols");
    aliceTalksToBobAndDials("user");
    assertThat(transfers()).isTrue();

    assertThat(carol.leg().far()).isEqualTo(bob.party());
    assertThat(carol.leg().call()).isSameAs(bob.leg().call());
  }

  @Test
  void whatTheTransferrerIsCalledIsNotSaidOfTheParty() {
    withBob = pbx.dials("1101", "1102").leg();
    bob.answers();
    pbx.time.run();
    TestLine alice = pbx.line("1101");
    toCarol =
        pbx.control.open(
            new LegRequest(
                alice.name(),
                alice.party(),
                "XML",
                "default",
                alice.terminal(),
                Map.of("effective_caller_id_name", "The Boss")),
            alice);
    pbx.control.dial(toCarol, "1103");
    assertThat(carol.leg().far().name()).isEqualTo("The Boss");
    transfers();

    assertThat(carol.leg().far()).isEqualTo(bob.party());
  }

  @Test
  void aWaitingDialplanWaitsOnForTheParty() {
    pbx.dialplan.extension("slow", "sleep 2000", "bridge test/1103");
    aliceTalksToBobAndDials("slow");
    assertThat(toCarol.state()).isEqualTo(LegState.ROUTING);
    assertThat(transfers()).isTrue();
    assertThat(bob.heard(LegEvent.Ringing.class)).isFalse();
    pbx.time.advance(Duration.ofSeconds(2));

    assertThat(carol.leg().far()).isEqualTo(bob.party());
    assertThat(bob.heard).contains(new LegEvent.Ringing(carol.party()));
  }

  @Test
  void anApplicationThatCannotGoOnIsBegunAnewForTheParty() {
    List<String> story = new ArrayList<>();
    DialplanApplication stubborn =
        (leg, data, progress) -> {
          story.add("begins for " + leg.endpoint());
          return () -> story.add("cancelled");
        };
    pbx.application("stubborn", stubborn);
    pbx.dialplan.extension("ivr", "ring_ready", "stubborn");
    aliceTalksToBobAndDials("ivr");
    assertThat(transfers()).isTrue();

    assertThat(story).containsExactly("begins for test/1101", "cancelled", "begins for test/1102");
    assertThat(bob.leg().variable("destination_number")).contains("ivr");
    assertThat(bob.heard(LegEvent.Ringing.class)).isTrue();
  }

  @Test
  void aDialplanThatAnswersEndsTheRingback() {
    pbx.dialplan.extension("ivr", "ring_ready", "sleep 1000", "answer", "sleep 60000");
    aliceTalksToBobAndDials("ivr");
    transfers();
    assertThat(bob.heard(LegEvent.Ringing.class)).isTrue();
    pbx.time.advance(Duration.ofSeconds(1));

    assertThat(bob.heard).endsWith(new LegEvent.Answered());
    assertThat(bob.leg().state()).isEqualTo(LegState.ANSWERED);
  }

  @Test
  void aTransferToItselfIsRefused() {
    withBob = pbx.dials("1101", "1102").leg();
    bob.answers();
    Leg bobsLeg = bob.leg();
    pbx.time.run();
    toCarol = pbx.dials("1101", "1102").leg();
    assertThat(transfers()).isFalse();

    assertThat(withBob.bridged()).containsSame(bobsLeg);
    assertThat(toCarol.state()).isEqualTo(LegState.ALERTING);
    assertThat(bob.leg().state()).isEqualTo(LegState.RINGING);
  }

  @Test
  void aGroupInWhichThePartyRingsAmongOthersIsNotItself() {
    pbx.dialplan.extension("group", "bridge test/1102,test/1103");
    aliceTalksToBobAndDials("group");

    assertThat(transfers()).isTrue();
  }

  @Test
  void whoHasAnsweredIsNotTransferredRinging() {
    aliceTalksToBobAndDials("1103");
    carol.answers();
    assertThat(transfers()).isFalse();
    pbx.time.run();

    assertThat(toCarol.bridged()).containsSame(carol.leg());
    assertThat(pbx.control.join(withBob, toCarol)).isTrue();
  }

  @Test
  void anAnswerThatCrossesTheTransferHasOneWinner() {
    aliceTalksToBobAndDials("1103");
    boolean[] transferred = {false};
    carol
        .leg()
        .addListener(
            (leg, event) -> {
              if (event instanceof LegEvent.PartyChanged) {
                leg.answer(carol.terminal());
              }
            });
    transferred[0] = transfers();

    assertThat(transferred[0]).isTrue();
    assertThat(bob.leg().bridged()).containsSame(carol.leg());
    assertThat(pbx.control.legs()).hasSize(2);
  }

  @Test
  void aTransferFromInsideTheTargetsAnswerTakesTheAnswerAlong() {
    withBob = pbx.dials("1101", "1102").leg();
    bob.answers();
    pbx.time.run();
    toCarol = pbx.dials("1101", "1103").leg();
    boolean[] transferred = {false};
    // Its owner hears of the answer before the dialplan does.
    pbx.line("1103").onEvent =
        event -> {
          if (event instanceof LegEvent.Answered) {
            transferred[0] = pbx.control.transferRinging(withBob, toCarol, Optional.empty());
          }
        };
    carol.answers();
    pbx.time.run();

    assertThat(transferred[0]).isTrue();
    assertThat(bob.leg().bridged()).containsSame(carol.leg());
    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1102 hears 1103", "1103 hears 1102");
  }

  @Test
  void whenThePartyHasHungUpNothingIsTransferred() {
    aliceTalksToBobAndDials("1103");
    bob.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(transfers()).isFalse();
    assertThat(toCarol.state()).isEqualTo(LegState.ALERTING);
    assertThat(carol.leg().state()).isEqualTo(LegState.RINGING);
  }

  @Test
  void whenTheConsultationHasEndedNothingIsTransferred() {
    aliceTalksToBobAndDials("1103");
    toCarol.hangup(Cause.NORMAL_CLEARING);

    assertThat(transfers()).isFalse();
    assertThat(withBob.bridged()).containsSame(bob.leg());
    assertThat(withBob.held()).isTrue();
  }

  @Test
  void aLegThatOnlyDialsIsNoTarget() {
    aliceTalksToBobAndDials("1103");
    toCarol = pbx.offHook("1101").leg();

    assertThat(transfers()).isFalse();
    assertThat(pbx.control.transferRinging(withBob, withBob, Optional.empty())).isFalse();
    assertThat(pbx.control.transferRinging(withBob, bob.leg(), Optional.empty())).isFalse();
  }

  @Test
  void thePartyHangsUpWhileItRings() {
    aliceTalksToBobAndDials("1103");
    transfers();
    bob.leg().hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(carol.endedWith()).contains(Cause.ORIGINATOR_CANCEL);
  }

  @Test
  void thePartyHangsUpAsItHearsItRing() {
    aliceTalksToBobAndDials("1103");
    bob.leg()
        .addListener(
            (leg, event) -> {
              if (event instanceof LegEvent.Ringing) {
                leg.hangup(Cause.NORMAL_CLEARING);
              }
            });
    assertThat(transfers()).isTrue();

    assertThat(pbx.control.legs()).isEmpty();
    assertThat(carol.endedWith()).contains(Cause.ORIGINATOR_CANCEL);
  }

  @Test
  void nobodyTakesItAndThereIsNoRecall() {
    aliceTalksToBobAndDials("1103");
    transfers();
    carol.leg().hangup(Cause.USER_BUSY);

    assertThat(bob.endedWith()).contains(Cause.USER_BUSY);
  }

  @Test
  void aPartyThatHoldsIsTransferredAndStillHolds() {
    aliceTalksToBobAndDials("1103");
    bob.leg().hold();
    transfers();
    carol.answers();
    pbx.time.run();
    assertThat(bob.leg().held()).isTrue();
    assertThat(pbx.media.edges).containsExactly("1103 hears music()");
    bob.leg().resume(bob.terminal());
    pbx.time.run();

    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1102 hears 1103", "1103 hears 1102");
  }

  @Test
  void aTransferredPartyIsTransferredAgain() {
    aliceTalksToBobAndDials("1103");
    transfers();
    carol.answers();
    pbx.time.run();
    pbx.dialplan.extension("1104", "bridge test/1104");
    Leg carols = carol.leg();
    Leg consultation = pbx.dials("1103", "1104").leg();
    assertThat(pbx.control.transferRinging(carols, consultation, Optional.empty())).isTrue();
    dora.answers();
    pbx.time.run();

    assertThat(bob.leg().bridged()).containsSame(dora.leg());
    assertThat(dora.leg().far()).isEqualTo(bob.party());
  }

  @Test
  void anAnsweredLegThatIsRoutedAnewHearsRingingOnce() {
    pbx.dialplan.extension("many", "bridge test/1103,test/1104");
    pbx.dials("1101", "1102");
    bob.answers();
    pbx.time.run();
    pbx.control.transfer(bob.leg(), "many", "", "");
    pbx.time.run();

    assertThat(bob.heard.stream().filter(LegEvent.Ringing.class::isInstance))
        .contains(new LegEvent.Ringing(new Party("1103", "Line 1103")))
        .hasSize(2);
    dora.answers();
    pbx.time.run();
    bob.heard.clear();
    bob.leg().ring();
    assertThat(bob.heard).isEmpty();
  }

  @Test
  void aLateRingOfAnAnsweredPhoneChangesNothing() {
    TestLine alice = pbx.dials("1101", "1102");
    bob.answers();
    bob.heard.clear();
    bob.leg().ring();
    alice.leg().ring();
    pbx.time.run();

    assertThat(bob.heard(LegEvent.Ringing.class)).isFalse();
  }
}
