package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransferTest {
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
    assertThat(pbx.idle()).isTrue();
  }

  private TestLine aliceTalksToBob() {
    TestLine alice = pbx.dials("1101", "1102");
    bob.answers();
    pbx.time.run();
    return alice;
  }

  private void transfer(TestLine line, String destination) {
    pbx.control.transfer(line.leg(), destination, "", "");
    pbx.time.run();
  }

  @Test
  void aLegThatDialsIsRouted() {
    TestLine alice = pbx.offHook("1101");
    transfer(alice, "1103");

    assertThat(carol.leg().state()).isEqualTo(LegState.RINGING);
    assertThat(alice.leg().state()).isEqualTo(LegState.ALERTING);
  }

  @Test
  void aCallerThatHearsItRingIsSentElsewhereAndWhoRangRingsNoMore() {
    TestLine alice = pbx.dials("1101", "1102");
    transfer(alice, "1103");

    assertThat(bob.endedWith()).contains(Cause.ORIGINATOR_CANCEL);
    assertThat(carol.leg().state()).isEqualTo(LegState.RINGING);
    assertThat(alice.leg().state()).isEqualTo(LegState.ALERTING);
  }

  @Test
  void aTalkingCallerIsSentElsewhereAndTheCalledIsLeft() {
    TestLine alice = aliceTalksToBob();
    transfer(alice, "1103");

    assertThat(bob.endedWith()).contains(Cause.NORMAL_CLEARING);
    carol.answers();
    pbx.time.run();
    assertThat(alice.leg().bridged()).containsSame(carol.leg());
    assertThat(pbx.media.edges).containsExactly("1101 hears 1103", "1103 hears 1101");
  }

  @Test
  void aTalkingCalledIsSentElsewhereAsACaller() {
    TestLine alice = aliceTalksToBob();
    transfer(bob, "1103");

    assertThat(alice.endedWith()).contains(Cause.NORMAL_CLEARING);
    assertThat(carol.leg().far().number()).isEqualTo("1102");
    assertThat(bob.leg().variable("caller_id_number")).contains("1102");
    carol.answers();
    pbx.time.run();
    assertThat(bob.leg().bridged()).containsSame(carol.leg());
  }

  @Test
  void aLegThatIsOnlyRungCannotBeRouted() {
    TestLine alice = pbx.dials("1101", "1102");
    transfer(bob, "1103");

    assertThat(bob.leg().state()).isEqualTo(LegState.RINGING);
    assertThat(carol.offers).isZero();
    assertThat(alice.endedWith()).isEmpty();
  }

  @Test
  void anEndedLegIsLeftAlone() {
    TestLine alice = pbx.dials("1101", "1102");
    alice.leg().hangup(Cause.NORMAL_CLEARING);
    transfer(alice, "1103");

    assertThat(carol.offers).isZero();
  }

  @Test
  void whereItWasSentBeforeIsTheRdnis() {
    TestLine alice = pbx.dials("1101", "1102");
    assertThat(alice.leg().variable("rdnis")).contains("");
    transfer(alice, "1103");

    assertThat(alice.leg().variable("rdnis")).contains("1102");
    assertThat(alice.leg().variable("destination_number")).contains("1103");
  }

  @Test
  void executeReplacesWhatWasRunning() {
    TestLine alice = aliceTalksToBob();
    pbx.control.execute(alice.leg(), "bridge", "test/1103");
    pbx.time.run();

    assertThat(bob.endedWith()).contains(Cause.NORMAL_CLEARING);
    assertThat(carol.leg().state()).isEqualTo(LegState.RINGING);
    carol.leg().hangup(Cause.CALL_REJECTED);
    assertThat(alice.endedWith()).contains(Cause.CALL_REJECTED);
  }

  @Test
  void forceTransferContextWins() {
    TestLine alice = pbx.dials("1101", "1102");
    alice.leg().setVariable("force_transfer_context", "outside");
    pbx.control.transfer(alice.leg(), "1103", "", "inside");

    assertThat(alice.leg().variable("context")).contains("outside");
  }

  @Test
  void theCallerProfileHasFreeSwitchsNames() {
    TestLine alice = pbx.dials("1101", "1102");
    Map<String, String> caller = alice.leg().variables();
    Map<String, String> called = bob.leg().variables();

    assertThat(caller)
        .containsEntry("caller_id_number", "1101")
        .containsEntry("caller_id_name", "Line 1101")
        .containsEntry("ani", "1101")
        .containsEntry("destination_number", "1102")
        .containsEntry("callee_id_number", "1102")
        .containsEntry("direction", "inbound")
        .containsEntry("dialplan", "XML")
        .containsEntry("context", "default")
        .containsEntry("source", "mod_test")
        .containsEntry("chan_name", "test/1101")
        .containsEntry("channel_name", "test/1101")
        .containsEntry("uuid", alice.leg().uuid());
    assertThat(called)
        .containsEntry("caller_id_number", "1101")
        .containsEntry("callee_id_number", "1102")
        .containsEntry("callee_id_name", "Line 1102")
        .containsEntry("direction", "outbound");
    for (String empty : new String[] {"aniii", "rdnis", "network_addr", "username"}) {
      assertThat(alice.leg().variable(empty)).as(empty).contains("");
    }
  }

  @Test
  void anEventOfTheRoutingIsToldEachTime() {
    TestLine alice = pbx.dials("1101", "1102");
    transfer(alice, "1103");

    assertThat(alice.heard).contains(new LegEvent.Routing("1102"), new LegEvent.Routing("1103"));
  }
}
