package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others than its party want of a leg: keys that it is sent, hold and resume. */
class WishesTest {
  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");

  @BeforeEach
  void dialplan() {
    pbx.dialplan.extension("1102", "bridge test/1102");
  }

  private TestLine aliceTalksToBob() {
    TestLine alice = pbx.dials("1101", "1102");
    bob.answers();
    pbx.time.run();
    alice.heard.clear();
    bob.heard.clear();
    return alice;
  }

  @Test
  void aKeyTheServerSendsIsHeardByItsEndpointAlone() {
    TestLine alice = aliceTalksToBob();
    alice.leg().sendDtmf('9');

    assertThat(alice.heard).containsExactly(new LegEvent.DtmfSent('9'));
    assertThat(bob.heard).isEmpty();
  }

  @Test
  void onlyAnAnsweredLegIsSentKeysOrHeld() {
    TestLine alice = pbx.dials("1101", "1102");
    alice.heard.clear();
    alice.leg().sendDtmf('9');
    alice.leg().wantHold(true);
    alice.leg().hangup(Cause.NORMAL_CLEARING);
    alice.heard.clear();
    alice.leg().sendDtmf('9');
    alice.leg().wantHold(true);

    assertThat(alice.heard).isEmpty();
    assertThat(bob.heard).noneMatch(LegEvent.HoldWanted.class::isInstance);
  }

  @Test
  void theEndpointIsToldToHoldAndToResume() {
    TestLine alice = aliceTalksToBob();
    alice.leg().wantHold(false);
    assertThat(alice.heard).isEmpty();
    alice.leg().wantHold(true);
    assertThat(alice.heard).containsExactly(new LegEvent.HoldWanted(true));
    assertThat(alice.leg().held()).isFalse();
    alice.leg().hold();
    alice.leg().wantHold(true);
    alice.leg().wantHold(false);

    assertThat(alice.heard).endsWith(new LegEvent.HoldWanted(false));
    assertThat(alice.heard).containsOnlyOnce(new LegEvent.HoldWanted(true));
  }

  @Test
  void aPreservedLegHasNobodyToHoldIt() {
    TestLine alice = aliceTalksToBob();
    alice.leg().preserve(Duration.ofMinutes(5));
    alice.leg().wantHold(true);

    assertThat(alice.heard).isEmpty();
    assertThat(alice.leg().held()).isFalse();
  }

  @Test
  void aKeySentIntoALoopbackComesOutOfItAsIfPressed() {
    pbx.dialplan.extension("ivr", "answer", "sleep 60000");
    pbx.dialplan.extension("loop", "bridge loopback/ivr/default");
    TestLine alice = pbx.dials("1101", "loop");
    pbx.time.run();
    alice.heard.clear();
    pbx.control.legs().stream()
        .filter(leg -> leg.variable("channel_name").orElseThrow().endsWith("-b"))
        .forEach(leg -> leg.sendDtmf('4'));

    assertThat(alice.heard)
        .anyMatch(event -> event instanceof LegEvent.Dtmf dtmf && dtmf.digit() == '4');
  }
}
