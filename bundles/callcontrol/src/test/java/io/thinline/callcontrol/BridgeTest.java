package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a dialplan goes on behind a bridge, and what it can read of it. */
class BridgeTest {
  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");

  private TestLine aliceDials(String... actions) {
    pbx.dialplan.extension("go", actions);
    return pbx.dials("1101", "go");
  }

  private TestLine aliceTalksToBob(String... before) {
    for (String action : before) {
      pbx.dialplan.extension("go", action);
    }
    TestLine alice = aliceDials("bridge test/1102", "sleep 1000");
    bob.answers();
    pbx.time.run();
    return alice;
  }

  @AfterEach
  void nothingIsLeft() {
    pbx.control.legs().forEach(leg -> leg.hangup(Cause.NORMAL_CLEARING));
    pbx.time.run();
    assertThat(pbx.time.pendingTimers()).isEmpty();
    assertThat(pbx.idle()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "set a=b, USER_BUSY, false",
    "set a=b, NO_ANSWER, true",
    "set a=b, NO_USER_RESPONSE, true",
    "set continue_on_fail=true, USER_BUSY, true",
    "set continue_on_fail=false, USER_BUSY, false",
    "set continue_on_fail=false, NO_ANSWER, false",
    "'set continue_on_fail=NO_ANSWER,USER_BUSY', USER_BUSY, true",
    "'set continue_on_fail=NO_ANSWER,17', USER_BUSY, true",
    "'set continue_on_fail=user_busy', USER_BUSY, true",
    "'set continue_on_fail=NO_ANSWER', USER_BUSY, false",
    "'set failure_causes=USER_BUSY', USER_BUSY, false",
    "'set failure_causes=USER_BUSY', CALL_REJECTED, true"
  })
  void theDialplanGoesOnAfterTheseFailures(String rule, Cause cause, boolean goesOn) {
    TestLine alice = aliceDials(rule, "bridge error/" + cause, "sleep 1000");

    assertThat(alice.endedWith()).isEqualTo(goesOn ? Optional.empty() : Optional.of(cause));
  }

  @Test
  void whenNothingFollowsTheCallerHearsWhyTheBridgeFailed() {
    assertThat(aliceDials("set continue_on_fail=true", "bridge error/USER_BUSY").endedWith())
        .contains(Cause.USER_BUSY);
  }

  @Test
  void whenSomethingFollowsThatIsHowTheCallEnds() {
    TestLine alice =
        aliceDials("set continue_on_fail=true", "bridge error/USER_BUSY", "log INFO on");

    assertThat(alice.endedWith()).contains(Cause.NORMAL_CLEARING);
  }

  @ParameterizedTest
  @CsvSource({
    "USER_BUSY, BUSY",
    "NO_ANSWER, NOANSWER",
    "CALL_REJECTED, DONTCALL",
    "DESTINATION_OUT_OF_ORDER, INVALIDARGS",
    "UNALLOCATED_NUMBER, UNALLOCATED_NUMBER"
  })
  void variablesTellHowTheRingingWent(Cause cause, String status) {
    TestLine alice = aliceDials("set continue_on_fail=true", "bridge error/" + cause, "sleep 1000");

    assertThat(alice.leg().variable("originate_disposition")).contains(cause.name());
    assertThat(alice.leg().variable("originate_failed_cause")).contains(cause.name());
    assertThat(alice.leg().variable("last_bridge_hangup_cause")).contains(cause.name());
    assertThat(alice.leg().variable("DIALSTATUS")).contains(status);
  }

  @Test
  void variablesTellWhoTalksToWhom() {
    TestLine alice = aliceTalksToBob();

    assertThat(alice.leg().variable("originate_disposition")).contains("SUCCESS");
    assertThat(alice.leg().variable("DIALSTATUS")).contains("SUCCESS");
    for (String name : new String[] {"bridge_to", "bridge_uuid", "signal_bond", "last_bridge_to"}) {
      assertThat(alice.leg().variable(name)).as(name).contains(bob.leg().uuid());
      assertThat(bob.leg().variable(name)).as(name).contains(alice.leg().uuid());
    }
  }

  @Test
  void variablesTellHowTheConversationEnded() {
    TestLine alice = aliceTalksToBob();
    bob.leg().hangup(Cause.NORMAL_TEMPORARY_FAILURE);

    assertThat(alice.leg().variable("bridge_hangup_cause")).contains("NORMAL_TEMPORARY_FAILURE");
    assertThat(alice.leg().variable("last_bridge_hangup_cause"))
        .contains("NORMAL_TEMPORARY_FAILURE");
    assertThat(alice.leg().variable("last_bridge_to")).contains(bob.leg().uuid());
    assertThat(alice.leg().variable("bridge_to")).isEmpty();
    assertThat(alice.leg().variable("signal_bond")).isEmpty();
    assertThat(bob.leg().variable("hangup_cause")).contains("NORMAL_TEMPORARY_FAILURE");
    assertThat(bob.leg().variable("hangup_cause_q850")).contains("41");
  }

  @Test
  void hangupAfterBridgeEndsTheCallerWithTheSameCause() {
    TestLine alice = aliceTalksToBob("set hangup_after_bridge=true");
    bob.leg().hangup(Cause.USER_BUSY);

    assertThat(alice.endedWith()).contains(Cause.USER_BUSY);
  }

  @Test
  void transferAfterBridgeSendsTheCallerOn() {
    TestLine carol = pbx.line("1103");
    pbx.dialplan.extension("1103", "bridge test/1103");
    aliceTalksToBob("set transfer_after_bridge=1103:XML:default");
    bob.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(carol.leg().state()).isEqualTo(LegState.RINGING);
  }

  @Test
  void theCalledEndsBeforeTheBridgeIsMade() {
    pbx.dialplan.extension("go", "bridge test/1102", "sleep 1000");
    TestLine alice = pbx.dials("1101", "go");
    bob.leg()
        .addListener(
            (leg, event) -> {
              if (event instanceof LegEvent.Answered) {
                leg.hangup(Cause.NORMAL_CLEARING);
              }
            });
    bob.answers();

    assertThat(alice.leg().state()).isEqualTo(LegState.ANSWERED);
    pbx.time.advance(Duration.ofSeconds(1));
    assertThat(alice.endedWith()).contains(Cause.NORMAL_CLEARING);
  }

  @Test
  void oneBridgeAfterAnother() {
    TestLine carol = pbx.line("1103");
    carol.answersAtOnce = true;
    pbx.dialplan.extension("go", "bridge test/1102", "bridge test/1103", "sleep 1000");
    TestLine alice = pbx.dials("1101", "go");
    bob.answers();
    pbx.time.run();
    bob.leg().hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(alice.leg().bridged()).containsSame(carol.leg());
    assertThat(pbx.media.edges).containsExactly("1101 hears 1103", "1103 hears 1101");
  }

  @Test
  void twoLegsOfTwoCallsThatTalkAreOneCall() {
    aliceTalksToBob();
    TestLine carol = pbx.offHook("1103");
    carol.leg().answer();
    pbx.control.bridge(bob.leg(), carol.leg());
    pbx.time.run();

    assertThat(carol.leg().call()).isSameAs(bob.leg().call());
  }

  @Test
  void nothingIsToldOfALegAfterItsEnd() {
    TestLine alice = aliceTalksToBob();
    alice.leg().hangup(Cause.NORMAL_CLEARING);
    alice.leg().setFar(bob.party());
    pbx.time.run();

    assertThat(alice.heard).endsWith(new LegEvent.Ended(Cause.NORMAL_CLEARING, ""));
    assertThat(bob.heard).endsWith(new LegEvent.Ended(Cause.NORMAL_CLEARING, ""));
  }
}
