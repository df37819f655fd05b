package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of legs that have ended. */
class EndedLegsTest {
  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");

  private TestLine aliceTalksToBob() {
    pbx.dialplan.extension("1102", "bridge test/1102");
    TestLine alice = pbx.dials("1101", "1102");
    pbx.time.advance(Duration.ofSeconds(5));
    bob.answers();
    pbx.time.advance(Duration.ofSeconds(60));
    return alice;
  }

  @Test
  void theLatestIsTheFirst() {
    TestLine alice = aliceTalksToBob();
    assertThat(pbx.control.endedLegs()).isEmpty();
    assertThat(alice.leg().endCause()).isEmpty();
    bob.leg().hangup(Cause.USER_BUSY);

    assertThat(pbx.control.endedLegs()).containsExactly(alice.leg(), bob.leg());
    assertThat(bob.leg().endCause()).contains(Cause.USER_BUSY);
    assertThat(alice.leg().endCause()).contains(Cause.NORMAL_CLEARING);
  }

  @Test
  void itsVariablesTellHowLongItTook() {
    TestLine alice = aliceTalksToBob();
    alice.leg().hangup(Cause.NORMAL_CLEARING);

    long start = alice.leg().created().getEpochSecond();
    assertThat(alice.leg().variables())
        .containsEntry("start_epoch", Long.toString(start))
        .containsEntry("answer_epoch", Long.toString(start + 5))
        .containsEntry("end_epoch", Long.toString(start + 65))
        .containsEntry("duration", "65")
        .containsEntry("billsec", "60")
        .containsEntry("last_bridge_to", bob.leg().uuid());
  }

  @Test
  void aLegThatWasNotAnsweredTalkedNoTime() {
    pbx.dialplan.extension("1102", "bridge test/1102");
    TestLine alice = pbx.dials("1101", "1102");
    alice.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(alice.leg().variable("billsec")).contains("0");
    assertThat(alice.leg().variable("answer_epoch")).contains("0");
    assertThat(alice.leg().variable("answer_stamp")).isEmpty();
  }

  @Test
  void asManyAsOperatorsLookAtAreKept() {
    List<Leg> all = new ArrayList<>();
    for (int i = 0; i < EndedLegs.MOST + 10; i++) {
      Leg leg = pbx.offHook("1101").leg();
      all.add(leg);
      leg.hangup(Cause.NORMAL_CLEARING);
    }

    assertThat(pbx.control.endedLegs()).hasSize(EndedLegs.MOST).startsWith(all.get(all.size() - 1));
    assertThat(pbx.control.endedLegs()).doesNotContain(all.get(0));
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void nobodyIsToldAnythingOfItAnyMore() {
    TestLine alice = aliceTalksToBob();
    Leg leg = alice.leg();
    leg.hangup(Cause.NORMAL_CLEARING);
    List<LegEvent> late = new ArrayList<>();
    leg.addListener((about, event) -> late.add(event));
    alice.heard.clear();
    leg.hold();
    leg.dtmf('1');
    leg.ring();
    leg.setFar(bob.party());
    leg.preserve(Duration.ofHours(1));
    leg.hangup(Cause.USER_BUSY);
    pbx.time.run();

    assertThat(late).isEmpty();
    assertThat(alice.heard).isEmpty();
    assertThat(leg.endCause()).contains(Cause.NORMAL_CLEARING);
    assertThat(leg.answer(alice.terminal())).isFalse();
    assertThat(leg.answer()).isFalse();
  }

  @Test
  void itsTerminalIsLetGo() {
    SwitchLeg leg = (SwitchLeg) aliceTalksToBob().leg();
    leg.hangup(Cause.NORMAL_CLEARING);

    assertThat(leg.hearing.terminal).isNull();
    assertThat(leg.hearing.media).isNull();
    assertThat(leg.route).isNull();
    assertThat(leg.recall).isNull();
    assertThat(leg.provider).isNull();
    assertThat(leg.timer).isNull();
  }
}
