package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands given by listeners in the middle of other commands. */
class CrossingCommandsTest {
  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");
  private final TestLine carol = pbx.line("1103");

  @BeforeEach
  void dialplan() {
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

  @Test
  void aCallerThatHangsUpAsItIsAnsweredLeavesNobodyBehind() {
    TestLine alice = pbx.dials("1101", "1102");
    alice.onEvent =
        event -> {
          if (event instanceof LegEvent.Answered) {
            alice.leg().hangup(Cause.NORMAL_CLEARING);
          }
        };
    bob.answers();
    pbx.time.run();

    assertThat(bob.endedWith()).contains(Cause.ORIGINATOR_CANCEL);
    assertThat(pbx.control.legs()).isEmpty();
  }

  @Test
  void aLegThatIsSentElsewhereAsItIsRoutedRingsOnlyThere() {
    TestLine alice = pbx.offHook("1101");
    alice.onEvent =
        event -> {
          if (event.equals(new LegEvent.Routing("1102"))) {
            pbx.control.transfer(alice.leg(), "1103", "", "");
          }
        };
    pbx.control.dial(alice.leg(), "1102");
    pbx.time.run();

    assertThat(bob.offers).isZero();
    assertThat(carol.offers).isEqualTo(1);
    assertThat(alice.leg().state()).isEqualTo(LegState.ALERTING);
  }

  @Test
  void whoIsLeftByABridgeAndHasNoDialplanEnds() {
    TestLine alice = pbx.dials("1101", "1102");
    bob.answers();
    pbx.time.run();
    TestLine dora = pbx.offHook("1104");
    dora.leg().answer();
    pbx.control.bridge(alice.leg(), dora.leg());
    pbx.time.run();

    assertThat(bob.endedWith()).contains(Cause.NORMAL_CLEARING);
    assertThat(alice.leg().bridged()).containsSame(dora.leg());
  }

  @Test
  void aBridgeOfTwoThatTalkChangesNothing() {
    TestLine alice = pbx.dials("1101", "1102");
    bob.answers();
    pbx.time.run();
    alice.heard.clear();
    pbx.control.bridge(alice.leg(), bob.leg());
    pbx.time.run();

    assertThat(alice.heard).isEmpty();
    assertThat(pbx.media.edges).hasSize(2);
  }
}
