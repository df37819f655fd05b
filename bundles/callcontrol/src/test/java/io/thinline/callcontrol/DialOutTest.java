package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.call.Party;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialOutTest {
  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");
  private final TestLine carol = pbx.line("1103");
  private final TestLine dave = pbx.line("1104");

  private TestLine aliceDials(String... actions) {
    pbx.dialplan.extension("go", actions);
    return pbx.dials("1101", "go");
  }

  @AfterEach
  void nothingIsLeft() {
    pbx.control.legs().forEach(leg -> leg.hangup(Cause.NORMAL_CLEARING));
    pbx.time.run();
    assertThat(pbx.time.pendingTimers()).isEmpty();
    assertThat(pbx.idle()).isTrue();
  }

  private boolean rings(TestLine line) {
    return line.leg.map(leg -> leg.state() == LegState.RINGING).orElse(false);
  }

  private void seconds(int seconds) {
    pbx.time.advance(Duration.ofSeconds(seconds));
  }

  @Test
  void legTimeoutEndsOneAndTheOtherRingsOn() {
    aliceDials("bridge [leg_timeout=5]test/1102,test/1103");
    seconds(5);

    assertThat(bob.endedWith()).contains(Cause.NO_ANSWER);
    assertThat(rings(carol)).isTrue();
  }

  @Test
  void legTimeoutBringsTheNextInTurn() {
    aliceDials("bridge [leg_timeout=5]test/1102|test/1103");
    seconds(5);

    assertThat(bob.endedWith()).contains(Cause.NO_ANSWER);
    assertThat(rings(carol)).isTrue();
  }

  @Test
  void callTimeoutEndsItAllAsInFreeSwitch() {
    TestLine alice = aliceDials("set call_timeout=5", "bridge test/1102|test/1103");
    seconds(5);

    assertThat(alice.endedWith()).contains(Cause.NO_ANSWER);
    assertThat(carol.offers).isZero();
  }

  @Test
  void originateContinueOnTimeoutBringsTheNextInTurn() {
    aliceDials("bridge {call_timeout=5,originate_continue_on_timeout=true}test/1102|test/1103");
    seconds(5);

    assertThat(rings(carol)).isTrue();
  }

  @Test
  void originateTimeoutBoundsAllThatIsTried() {
    TestLine alice =
        aliceDials("bridge {originate_timeout=8}[leg_timeout=5]test/1102|test/1103|test/1104");
    seconds(5);
    assertThat(rings(carol)).isTrue();
    seconds(3);

    assertThat(carol.endedWith()).contains(Cause.NO_ANSWER);
    assertThat(dave.offers).isZero();
    assertThat(alice.endedWith()).contains(Cause.NO_ANSWER);
  }

  @Test
  void originateTimeoutOfABranchLeavesTheOther() {
    aliceDials("bridge {originate_timeout=3}test/1102:_:test/1103");
    seconds(3);

    assertThat(bob.endedWith()).contains(Cause.NO_ANSWER);
    assertThat(rings(carol)).isTrue();
  }

  @Test
  void legDelayStartRingsLater() {
    aliceDials("bridge test/1102,[leg_delay_start=4]test/1103");
    assertThat(carol.offers).isZero();
    seconds(4);

    assertThat(rings(carol)).isTrue();
  }

  @Test
  void whoIsDelayedIsNotRungWhenAnotherAnswersBefore() {
    aliceDials("bridge test/1102,[leg_delay_start=4]test/1103");
    bob.answers();
    seconds(5);

    assertThat(carol.offers).isZero();
  }

  @Test
  void branchesGoOnSideBySide() {
    bob.refuses = Optional.of(Cause.USER_BUSY);
    aliceDials("bridge test/1102|test/1103:_:test/1104");

    assertThat(rings(carol)).isTrue();
    assertThat(rings(dave)).isTrue();
    dave.answers();
    pbx.time.run();
    assertThat(carol.endedWith()).contains(Cause.LOSE_RACE);
  }

  @Test
  void whenAllBranchesFailTheLastCauseCounts() {
    bob.refuses = Optional.of(Cause.USER_BUSY);
    carol.refuses = Optional.of(Cause.CALL_REJECTED);

    assertThat(aliceDials("bridge test/1102:_:test/1103").endedWith())
        .contains(Cause.CALL_REJECTED);
  }

  @Test
  void twoAnswersInOneStepLeaveOneConversation() {
    pbx.dialplan.extension("go", "bridge test/1102,test/1103");
    bob.answersAtOnce = true;
    carol.answersAtOnce = true;
    TestLine alice = pbx.dials("1101", "go");

    assertThat(alice.leg().bridged()).containsSame(bob.leg());
    assertThat(pbx.control.legs()).hasSize(2);
  }

  @Test
  void aLineThatAnswersAtOnceHearsIt() {
    bob.answersAtOnce = true;
    aliceDials("bridge test/1102");

    assertThat(bob.heard).startsWith(new LegEvent.Answered());
    assertThat(bob.leg().bridged()).isPresent();
  }

  @Test
  void theCallerGivesUpAtItsFirstRing() {
    pbx.dialplan.extension("go", "sleep 100", "bridge test/1102,test/1103");
    TestLine alice = pbx.offHook("1101");
    alice
        .leg()
        .addListener(
            (leg, event) -> {
              if (event instanceof LegEvent.Ringing) {
                leg.hangup(Cause.NORMAL_CLEARING);
              }
            });
    pbx.control.dial(alice.leg(), "go");
    pbx.time.advance(Duration.ofMillis(100));

    assertThat(bob.endedWith()).contains(Cause.ORIGINATOR_CANCEL);
    assertThat(pbx.idle()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "test/1102, 1102",
    "'[leg_delay_start=5]test/1102', ''",
    "'test/1102|test/1103', 1102",
    "'user/bob@pbx', 1102",
    "'loopback/2000', 1102",
    "'loopback/2000,test/1103:_:test/1104', 1102"
  })
  void theCallerGivesUpInEveryPhase(String dialString, String rung) {
    pbx.directory.userWithPhone("bob", "1102");
    pbx.dialplan.extension("2000", "bridge test/1102");
    TestLine alice = aliceDials("bridge " + dialString);
    assertThat(bob.offers).isEqualTo(rung.isEmpty() ? 0 : 1);

    alice.leg().hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(pbx.idle()).isTrue();
    if (!rung.isEmpty()) {
      assertThat(bob.endedWith()).contains(Cause.ORIGINATOR_CANCEL);
    }
  }

  @Test
  void earlyMediaIsHeard() {
    bob.earlyMedia = true;

    assertThat(aliceDials("bridge test/1102").heard).contains(new LegEvent.EarlyMedia());
  }

  @ParameterizedTest
  @CsvSource({"true,false", "ring_ready,true", "consume,false"})
  void earlyMediaIsIgnoredOrTakenForRinging(String rule, boolean rings) {
    bob.earlyMedia = true;
    TestLine alice = aliceDials("bridge {ignore_early_media=" + rule + "}test/1102");

    assertThat(alice.heard(LegEvent.EarlyMedia.class)).isFalse();
    assertThat(alice.heard(LegEvent.Ringing.class)).isEqualTo(rings);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true",
    "USER_BUSY, true",
    "'CALL_REJECTED,17', true",
    "CALL_REJECTED, false",
    "!USER_BUSY, false",
    "!CALL_REJECTED, true",
    "false, false"
  })
  void oneWhoRefusesEndsItForAllIfAsked(String rule, boolean ends) {
    bob.refuses = Optional.of(Cause.USER_BUSY);
    TestLine alice =
        aliceDials("set fail_on_single_reject=" + rule, "bridge test/1103,test/1102,test/1104");

    assertThat(rings(carol)).isNotEqualTo(ends);
    assertThat(rings(dave)).isNotEqualTo(ends);
    assertThat(alice.endedWith()).isEqualTo(ends ? Optional.of(Cause.USER_BUSY) : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "bridge test/1102 => 1101/Line 1101",
        "bridge {origination_caller_id_number=5,origination_caller_id_name=Five}test/1102"
            + " => 5/Five",
        "bridge [origination_caller_id_number=5]test/1102 => 5/Line 1101",
      })
  void theCalledSeeWhoTheDialStringSays(String action, String shown) {
    aliceDials(action);

    assertThat(bob.leg().far().number() + "/" + bob.leg().far().name()).isEqualTo(shown);
  }

  @Test
  void effectiveCallerIdIsShownToTheCalled() {
    aliceDials(
        "set effective_caller_id_number=900",
        "set effective_caller_id_name=Reception",
        "bridge test/1102,[origination_caller_id_name=Door]test/1103");

    assertThat(bob.leg().far()).isEqualTo(new Party("900", "Reception"));
    assertThat(carol.leg().far()).isEqualTo(new Party("900", "Door"));
  }

  @Test
  void calleeIdIsShownToTheCaller() {
    TestLine alice = aliceDials("set effective_callee_id_name=Sales", "bridge test/1102");
    assertThat(alice.heard).contains(new LegEvent.Ringing(new Party("1102", "Sales")));

    alice.leg().hangup(Cause.NORMAL_CLEARING);
    pbx.dialplan.extension("other", "bridge [origination_callee_id_number=1]test/1102");
    assertThat(pbx.dials("1105", "other").leg().far().number()).isEqualTo("1");
  }

  @Test
  void originationUuidIsTheNewLegsUuidUnlessInUse() {
    List<String> warnings =
        LoggedWarnings.of(() -> aliceDials("bridge {origination_uuid=mine}test/1102,test/1103"));

    assertThat(bob.leg().uuid()).isEqualTo("mine");
    assertThat(pbx.control.leg("mine")).containsSame(bob.leg());
    assertThat(carol.leg().uuid()).isNotEqualTo("mine");
    assertThat(warnings).singleElement().asString().contains("origination_uuid mine is in use");
  }

  @Test
  void newLegsAreGivenWhatIsExportedAndWhatTheirBracketsSay() {
    TestLine alice =
        aliceDials(
            "export tree=oak",
            "export nolocal:leaf=green",
            "export _nolocal_root=deep",
            "set own=mine",
            "bridge {tree=elm,all=1}test/1102,[all=2]test/1103");

    assertThat(bob.leg().variable("tree")).contains("elm");
    assertThat(bob.leg().variable("all")).contains("1");
    assertThat(carol.leg().variable("all")).contains("2");
    assertThat(bob.leg().variable("leaf")).contains("green");
    assertThat(bob.leg().variable("root")).contains("deep");
    assertThat(bob.leg().variable("own")).isEmpty();
    assertThat(bob.leg().variable("originator")).contains(alice.leg().uuid());
    assertThat(alice.leg().variable("tree")).contains("oak");
    assertThat(alice.leg().variable("leaf")).isEmpty();
  }

  @Test
  void aDialStringThatCannotBeReadEndsTheCallAndNamesItsPlace() {
    List<String> warnings =
        LoggedWarnings.of(
            () ->
                assertThat(aliceDials("bridge {x=1test/1102").heard)
                    .endsWith(new LegEvent.Ended(Cause.INVALID_NUMBER_FORMAT, "Bad dial string")));

    assertThat(warnings).singleElement().asString().contains("go.xml:1").contains("never closes");
  }

  @ParameterizedTest
  @CsvSource({
    "error/USER_BUSY, USER_BUSY",
    "error/21, CALL_REJECTED",
    "error/nonsense, INVALID_NUMBER_FORMAT",
    "nothing, INVALID_NUMBER_FORMAT",
    "pigeon/1, CHAN_NOT_IMPLEMENTED",
    "loopback/, INVALID_NUMBER_FORMAT",
    "user/nobody, SUBSCRIBER_ABSENT",
    "group/nobody, UNALLOCATED_NUMBER"
  })
  void whatCannotBeRungEndsWithItsCause(String dialString, Cause cause) {
    assertThat(aliceDials("bridge " + dialString).endedWith()).contains(cause);
  }

  @Test
  void nobodyAnswersAtOnce() {
    TestLine alice = aliceDials("bridge null/null");

    assertThat(alice.leg().state()).isEqualTo(LegState.ANSWERED);
    assertThat(alice.leg().bridged()).isPresent();
    assertThat(pbx.media.edges).isEmpty();
  }
}
