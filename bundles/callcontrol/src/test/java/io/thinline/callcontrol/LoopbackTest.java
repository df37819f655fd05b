package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopbackTest {
  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");

  private TestLine aliceDialsThroughALoopback(String... behind) {
    pbx.dialplan.extension("go", "set tree=oak", "bridge loopback/2000/default");
    pbx.dialplan.extension("2000", behind);
    return pbx.dials("1101", "go");
  }

  @AfterEach
  void nothingIsLeft() {
    pbx.control.legs().forEach(leg -> leg.hangup(Cause.NORMAL_CLEARING));
    pbx.time.run();
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void theCallerHearsItRingBehindTheLoopback() {
    TestLine alice = aliceDialsThroughALoopback("bridge test/1102");

    assertThat(alice.leg().state()).isEqualTo(LegState.ALERTING);
    assertThat(bob.leg().far().number()).isEqualTo("1101");
  }

  @Test
  void onceAnsweredTheTwoPhonesTalkDirectlyAndTheLoopbackIsGone() {
    TestLine alice = aliceDialsThroughALoopback("bridge test/1102");
    bob.answers();
    pbx.time.run();

    assertThat(alice.leg().bridged()).containsSame(bob.leg());
    assertThat(alice.leg().call()).isSameAs(bob.leg().call());
    assertThat(pbx.control.legs()).hasSize(2);
    assertThat(pbx.control.calls()).hasSize(1);
    assertThat(pbx.media.edges).containsExactly("1101 hears 1102", "1102 hears 1101");
    assertThat(alice.heard(LegEvent.Unbridged.class)).isFalse();
  }

  @Test
  void throughSeveralLoopbacksToo() {
    pbx.dialplan.extension("3000", "answer", "bridge loopback/4000");
    pbx.dialplan.extension("4000", "bridge test/1102");
    TestLine alice = aliceDialsThroughALoopback("bridge loopback/3000");
    bob.answers();
    pbx.time.run();

    assertThat(alice.leg().bridged()).containsSame(bob.leg());
    assertThat(pbx.control.legs()).hasSize(2);
    assertThat(pbx.media.edges).containsExactly("1101 hears 1102", "1102 hears 1101");
  }

  @Test
  void whenOneHangsUpAfterwardsTheOtherEnds() {
    TestLine alice = aliceDialsThroughALoopback("bridge test/1102");
    bob.answers();
    pbx.time.run();
    bob.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(alice.endedWith()).contains(Cause.NORMAL_CLEARING);
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void aBusyLineBehindTheLoopbackIsBusy() {
    bob.refuses = Optional.of(Cause.USER_BUSY);

    assertThat(aliceDialsThroughALoopback("bridge test/1102").endedWith())
        .contains(Cause.USER_BUSY);
  }

  @Test
  void theDialplanBehindTheLoopbackSeesTheCallersVariables() {
    aliceDialsThroughALoopback("export found=${tree}-${caller_id_number}", "bridge test/1102");

    assertThat(bob.leg().variable("found")).contains("-1101");
  }

  @Test
  void whatIsExportedGoesThroughTheLoopback() {
    pbx.dialplan.extension("go", "export tree=oak");
    aliceDialsThroughALoopback("export found=${tree}", "bridge test/1102");

    assertThat(bob.leg().variable("found")).contains("oak");
  }

  @Test
  void anAnswerBehindTheLoopbackAnswersTheCaller() {
    TestLine alice = aliceDialsThroughALoopback("answer", "sleep 1000");

    assertThat(alice.leg().state()).isEqualTo(LegState.ANSWERED);
  }

  @Test
  void anApplicationBehindTheLoopback() {
    pbx.dialplan.extension("go", "bridge loopback/app=bridge:test/1102");
    TestLine alice = pbx.dials("1101", "go");
    bob.answers();
    pbx.time.run();

    assertThat(alice.leg().bridged()).containsSame(bob.leg());
    assertThat(pbx.control.legs()).hasSize(2);
  }

  @Test
  void aKeyPressedReachesTheOtherEndWhileTheLoopbackIsThere() {
    TestLine alice = aliceDialsThroughALoopback("answer", "sleep 1000");

    alice.leg().dtmf('5');

    assertThat(alice.leg().state()).isEqualTo(LegState.ANSWERED);
  }

  @Test
  void theBundleOfCallControlMayBeAway() {
    pbx.loopbacks.unbindCallControl(pbx.control);

    assertThat(aliceDialsThroughALoopback("answer").endedWith())
        .contains(Cause.NORMAL_TEMPORARY_FAILURE);
  }
}
