package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.call.Recall;
import io.thinline.api.media.AudioCodec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alice transfers Bob to Carol, who does not take the call: it comes back to Alice. */
class RecallTest {
  private static final Recall RECALL =
      new Recall("test/1101", Duration.ofSeconds(30), Duration.ofSeconds(20), "");
  private static final Recall THEN_VOICEMAIL =
      new Recall("test/1101", Duration.ofSeconds(30), Duration.ofSeconds(20), "vmain");

  private final TestSwitch pbx = new TestSwitch();
  private final TestLine alice = pbx.line("1101");
  private final TestLine bob = pbx.line("1102");
  private final TestLine carol = pbx.line("1103");
  private final TestLine voicemail = pbx.line("1109");

  @BeforeEach
  void dialplan() {
    pbx.dialplan.extension("1102", "bridge test/1102");
    pbx.dialplan.extension("1103", "bridge test/1103");
    pbx.dialplan.extension("vmain", "bridge test/1109");
    voicemail.answersAtOnce = true;
  }

  @AfterEach
  void nothingIsLeft() {
    pbx.control.legs().forEach(leg -> leg.hangup(Cause.NORMAL_CLEARING));
    pbx.time.run();
    assertThat(pbx.time.pendingTimers()).isEmpty();
    assertThat(pbx.idle()).isTrue();
  }

  private void aliceTransfersBobTo(String number, Recall recall) {
    Leg withBob = pbx.dials("1101", "1102").leg();
    bob.answers();
    pbx.time.run();
    withBob.hold();
    Leg consulting = pbx.dials("1101", number).leg();
    alice.offers = 0;
    bob.heard.clear();
    alice.heard.clear();
    assertThat(pbx.control.transferRinging(withBob, consulting, Optional.of(recall))).isTrue();
    pbx.time.run();
    alice.heard.clear();
  }

  private void passes(int seconds) {
    pbx.time.advance(Duration.ofSeconds(seconds));
  }

  @Test
  void theOneWhoTransferredIsRungWhenTheTargetDoesNotAnswer() {
    aliceTransfersBobTo("1103", RECALL);
    passes(29);
    assertThat(alice.offers).isZero();
    passes(1);

    assertThat(carol.endedWith()).contains(Cause.ORIGINATOR_CANCEL);
    assertThat(alice.leg().state()).isEqualTo(LegState.RINGING);
    assertThat(alice.leg().variable("transfer_recall")).contains("true");
    assertThat(alice.leg().far()).isEqualTo(bob.party());
    assertThat(bob.leg().far()).isEqualTo(alice.party());
    assertThat(bob.heard).endsWith(new LegEvent.Ringing(alice.party()));
    assertThat(alice.leg().call()).isSameAs(bob.leg().call());
  }

  @Test
  void theRecalledTalksToThePartyAgain() {
    aliceTransfersBobTo("1103", RECALL);
    passes(30);
    alice.answers();
    pbx.time.run();

    assertThat(bob.leg().bridged()).containsSame(alice.leg());
    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1101 hears 1102", "1102 hears 1101");
    assertThat(pbx.time.pendingTimers()).isEmpty();
    alice.leg().hangup(Cause.NORMAL_CLEARING);
    assertThat(bob.endedWith()).contains(Cause.NORMAL_CLEARING);
  }

  @Test
  void anAnswerInTimeIsTheEndOfIt() {
    aliceTransfersBobTo("1103", RECALL);
    passes(29);
    carol.answers();
    passes(60);

    assertThat(alice.offers).isZero();
    assertThat(bob.leg().bridged()).containsSame(carol.leg());
    assertThat(pbx.time.pendingTimers()).isEmpty();
    carol.leg().hangup(Cause.USER_BUSY);
    pbx.time.run();
    assertThat(alice.offers).isZero();
    assertThat(bob.leg().state()).isEqualTo(LegState.ENDED);
  }

  @Test
  void aTargetThatRejectsBringsThePartyBackAtOnce() {
    aliceTransfersBobTo("1103", RECALL);
    carol.leg().hangup(Cause.USER_BUSY);
    pbx.time.run();

    assertThat(alice.leg().state()).isEqualTo(LegState.RINGING);
    assertThat(bob.endedWith()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bridge error/USER_BUSY",
        "hangup USER_BUSY",
        "respond 486",
        "log INFO on",
        "transfer nowhere",
        "nosuch"
      })
  void whateverTheDialplanEndsWithBringsThePartyBack(String action) {
    pbx.dialplan.extension("late", "sleep 1000", action);
    aliceTransfersBobTo("late", RECALL);
    passes(1);

    assertThat(alice.leg().state()).isEqualTo(LegState.RINGING);
    assertThat(bob.leg().state()).isEqualTo(LegState.ANSWERED);
    assertThat(alice.offers).isEqualTo(1);
  }

  @Test
  void whatIsBegunAnewForThePartyAndFailsBringsItBack() {
    pbx.application(
        "once",
        (leg, data, progress) -> {
          if (leg.endpoint().equals("test/1102")) {
            progress.failed(Cause.CALL_REJECTED, "");
          }
          return () -> {};
        });
    pbx.dialplan.extension("ivr", "once");
    aliceTransfersBobTo("ivr", RECALL);

    assertThat(alice.leg().state()).isEqualTo(LegState.RINGING);
  }

  @Test
  void aTargetWithoutACommonCodecBringsThePartyBack() {
    carol.codecs = List.of(AudioCodec.G729);
    aliceTransfersBobTo("1103", RECALL);
    carol.answers();
    pbx.time.run();

    assertThat(carol.endedWith()).contains(Cause.INCOMPATIBLE_DESTINATION);
    assertThat(alice.leg().state()).isEqualTo(LegState.RINGING);
    assertThat(bob.endedWith()).isEmpty();
    assertThat(bob.heard).endsWith(new LegEvent.Ringing(alice.party()));
    alice.answers();
    pbx.time.run();
    assertThat(bob.leg().bridged()).containsSame(alice.leg());
  }

  @Test
  void withoutATimeOnlyAFailureBringsThePartyBack() {
    aliceTransfersBobTo("1103", new Recall("test/1101", Duration.ZERO, Duration.ofSeconds(20), ""));
    passes(50);
    assertThat(alice.offers).isZero();
    passes(10);

    assertThat(alice.offers).isEqualTo(1);
  }

  @Test
  void whenTheRecalledDoesNotAnswerThePartyHearsWhyTheTargetDidNot() {
    aliceTransfersBobTo("1103", RECALL);
    carol.leg().hangup(Cause.USER_BUSY);
    pbx.time.run();
    passes(20);

    assertThat(alice.endedWith()).contains(Cause.NO_ANSWER);
    assertThat(bob.endedWith()).contains(Cause.USER_BUSY);
  }

  @Test
  void whenTheRecalledIsBusyToo() {
    aliceTransfersBobTo("1103", RECALL);
    alice.refuses = Optional.of(Cause.USER_BUSY);
    passes(30);

    assertThat(bob.endedWith()).contains(Cause.NO_ANSWER);
  }

  @Test
  void theLastResortIsANumber() {
    aliceTransfersBobTo("1103", THEN_VOICEMAIL);
    alice.refuses = Optional.of(Cause.USER_BUSY);
    passes(30);

    assertThat(bob.leg().bridged()).containsSame(voicemail.leg());
    assertThat(bob.leg().destinationNumber()).isEqualTo("vmain");
    voicemail.leg().hangup(Cause.NORMAL_CLEARING);
    assertThat(bob.endedWith()).contains(Cause.NORMAL_CLEARING);
  }

  @Test
  void theLastResortIsNotRecalledFrom() {
    aliceTransfersBobTo("1103", new Recall("test/1101", Duration.ZERO, Duration.ofSeconds(9), "x"));
    alice.refuses = Optional.of(Cause.USER_BUSY);
    carol.leg().hangup(Cause.USER_BUSY);
    pbx.time.run();

    assertThat(bob.endedWith()).contains(Cause.NO_ROUTE_DESTINATION);
    assertThat(alice.offers).isEqualTo(1);
  }

  @Test
  void anUnknownOneIsNotRecalled() {
    aliceTransfersBobTo("1103", new Recall("nowhere", Duration.ZERO, Duration.ofSeconds(9), ""));
    carol.leg().hangup(Cause.USER_BUSY);
    pbx.time.run();

    assertThat(bob.endedWith()).contains(Cause.USER_BUSY);
  }

  @Test
  void aRecalledThatAnswersAtOnce() {
    aliceTransfersBobTo("1103", RECALL);
    alice.answersAtOnce = true;
    passes(30);

    assertThat(bob.leg().bridged()).containsSame(alice.leg());
    assertThat(pbx.media.edges).hasSize(2);
  }

  @Test
  void aRecalledThatHangsUpAsItAnswers() {
    aliceTransfersBobTo("1103", RECALL);
    passes(30);
    alice.onEvent =
        event -> {
          if (event instanceof LegEvent.Answered) {
            alice.leg().hangup(Cause.NORMAL_CLEARING);
          }
        };
    alice.answers();
    pbx.time.run();

    assertThat(bob.leg().state()).isEqualTo(LegState.ENDED);
  }

  @Test
  void thePartyHangsUpWhileTheTargetRings() {
    aliceTransfersBobTo("1103", RECALL);
    bob.leg().hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(pbx.time.pendingTimers()).isEmpty();
    assertThat(carol.endedWith()).contains(Cause.ORIGINATOR_CANCEL);
    assertThat(alice.offers).isZero();
  }

  @Test
  void thePartyHangsUpWhileTheRecalledRings() {
    aliceTransfersBobTo("1103", RECALL);
    passes(30);
    bob.leg().hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(alice.endedWith()).contains(Cause.ORIGINATOR_CANCEL);
    assertThat(pbx.time.pendingTimers()).isEmpty();
  }

  @Test
  void thePartyHangsUpAsTheRecalledRings() {
    aliceTransfersBobTo("1103", RECALL);
    bob.onEvent =
        event -> {
          if (event.equals(new LegEvent.Ringing(alice.party()))) {
            bob.leg().hangup(Cause.NORMAL_CLEARING);
          }
        };
    passes(30);

    assertThat(pbx.control.legs()).isEmpty();
    assertThat(alice.endedWith()).contains(Cause.ORIGINATOR_CANCEL);
  }

  @Test
  void thePartyIsSentElsewhereWhileTheRecalledRings() {
    aliceTransfersBobTo("1103", RECALL);
    passes(30);
    pbx.control.transfer(bob.leg(), "vmain", "", "");
    pbx.time.run();

    assertThat(alice.endedWith()).contains(Cause.ORIGINATOR_CANCEL);
    assertThat(bob.leg().bridged()).containsSame(voicemail.leg());
  }

  @Test
  void thePartyIsSentElsewhereWhileTheTargetRings() {
    aliceTransfersBobTo("1103", RECALL);
    pbx.control.transfer(bob.leg(), "vmain", "", "");
    passes(60);

    assertThat(alice.offers).isZero();
    assertThat(bob.leg().bridged()).containsSame(voicemail.leg());
  }

  @Test
  void whereTheTargetsDialplanSendsItIsStillTheTarget() {
    pbx.dialplan.extension("on", "sleep 1000", "transfer 1103");
    aliceTransfersBobTo("on", RECALL);
    passes(1);
    assertThat(carol.leg().state()).isEqualTo(LegState.RINGING);
    passes(29);

    assertThat(alice.leg().state()).isEqualTo(LegState.RINGING);
  }

  @Test
  void aDialplanThatAnswersHasTakenTheCall() {
    pbx.dialplan.extension("ivr", "sleep 1000", "answer", "sleep 60000");
    aliceTransfersBobTo("ivr", RECALL);
    passes(1);
    passes(40);

    assertThat(alice.offers).isZero();
    assertThat(pbx.time.pendingTimers()).containsExactly("sleep");
  }

  @Test
  void somebodyElseTalksToThePartyWhileTheRecalledRings() {
    aliceTransfersBobTo("1103", RECALL);
    passes(30);
    TestLine dora = pbx.offHook("1104");
    dora.leg().answer();
    pbx.control.bridge(dora.leg(), bob.leg());
    pbx.time.run();

    assertThat(alice.endedWith()).contains(Cause.ORIGINATOR_CANCEL);
    assertThat(bob.leg().bridged()).containsSame(dora.leg());
  }

  @Test
  void theSwitchStopsWhileTheRecalledRings() {
    aliceTransfersBobTo("1103", RECALL);
    passes(30);
    pbx.control.deactivate();
    pbx.time.run();

    assertThat(pbx.idle()).isTrue();
  }
}
