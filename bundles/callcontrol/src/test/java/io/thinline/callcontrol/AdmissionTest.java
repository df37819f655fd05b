package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Admission;
import io.thinline.api.call.Cause;
import io.thinline.api.call.DialOut;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.call.OriginateRequest;
import io.thinline.api.call.Party;
import io.thinline.api.call.Recall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A switch that drains: no new calls, and those under way go on. */
class AdmissionTest {
  private static final LegEvent PAUSED =
      new LegEvent.Ended(Cause.NORMAL_TEMPORARY_FAILURE, "System is paused");

  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");
  private final TestLine carol = pbx.line("1103");

  @BeforeEach
  void dialplan() {
    pbx.dialplan.extension("1102", "bridge test/1102");
    pbx.dialplan.extension("1103", "bridge test/1103");
    pbx.dialplan.extension("loop", "bridge loopback/1103/default");
  }

  @AfterEach
  void nothingIsLeft() {
    pbx.control.legs().forEach(leg -> leg.hangup(Cause.NORMAL_CLEARING));
    pbx.time.run();
    assertThat(pbx.idle()).isTrue();
  }

  private Leg aliceTalksToBob() {
    TestLine alice = pbx.dials("1101", "1102");
    bob.answers();
    pbx.time.run();
    return alice.leg();
  }

  @Test
  void everythingIsLetInAtFirst() {
    assertThat(pbx.control.admission()).isEqualTo(Admission.ALL);
  }

  @Test
  void whatIsDialledEndsWithWordsForThePhone() {
    pbx.control.admission(new Admission(false, true));
    TestLine alice = pbx.dials("1101", "1102");

    assertThat(alice.heard).containsExactly(PAUSED);
    assertThat(bob.offers).isZero();
    pbx.control.admission(Admission.ALL);
    assertThat(pbx.dials("1101", "1102").leg().state()).isEqualTo(LegState.ALERTING);
  }

  @Test
  void whoWasDialingBeforeIsNotRoutedEither() {
    TestLine alice = pbx.offHook("1101");
    pbx.control.admission(Admission.NONE);
    pbx.control.dial(alice.leg(), "1102");

    assertThat(alice.heard).containsExactly(PAUSED);
  }

  @Test
  void nobodyIsRungWithoutALegThatWantsIt() {
    pbx.control.admission(new Admission(true, false));
    List<LegEvent> heard = new ArrayList<>();
    SilentDialing dialing = new SilentDialing();
    Leg leg =
        pbx.control.originate(
            new OriginateRequest(
                "test/1102", Party.UNKNOWN, Optional.empty(), Duration.ofSeconds(5), Map.of()),
            (about, event) -> heard.add(event));
    pbx.control
        .dialOut(
            new DialOut(
                "test/1102", Party.UNKNOWN, Optional.empty(), Duration.ofSeconds(5), Map.of()),
            dialing)
        .cancel(Cause.NORMAL_CLEARING);

    assertThat(leg.state()).isEqualTo(LegState.ENDED);
    assertThat(heard).contains(PAUSED);
    assertThat(dialing.failed).contains(Cause.NORMAL_TEMPORARY_FAILURE);
    assertThat(dialing.reason).isEqualTo("System is paused");
    assertThat(bob.offers).isZero();
  }

  @Test
  void aCallUnderWayIsTransferredAndHeldAndRungForAsBefore() {
    Leg leg = aliceTalksToBob();
    pbx.control.admission(Admission.NONE);
    leg.hold();
    leg.resume(new TestTerminal("1101"));
    pbx.control.transfer(bob.leg(), "1103", "", "");
    pbx.time.run();
    carol.answers();
    pbx.time.run();

    assertThat(bob.leg().bridged()).containsSame(carol.leg());
  }

  @Test
  void whoWasLetInWhileItStillRingsIsRecalled() {
    Leg leg = aliceTalksToBob();
    TestLine consulting = pbx.dials("1101", "1103");
    pbx.control.admission(Admission.NONE);
    TestLine reception = pbx.line("1104");
    Recall recall = new Recall("test/1104", Duration.ofSeconds(5), Duration.ofSeconds(5), "");
    assertThat(pbx.control.transferRinging(leg, consulting.leg(), Optional.of(recall))).isTrue();
    pbx.time.advance(Duration.ofSeconds(6));
    reception.answers();
    pbx.time.run();

    assertThat(bob.leg().bridged()).containsSame(reception.leg());
  }

  @Test
  void aLoopbackOfACallUnderWayIsNoNewCall() {
    Leg leg = aliceTalksToBob();
    pbx.control.admission(Admission.NONE);
    pbx.control.transfer(leg, "loop", "", "");
    pbx.time.run();
    carol.answers();
    pbx.time.run();

    assertThat(leg.bridged()).containsSame(carol.leg());
  }
}
