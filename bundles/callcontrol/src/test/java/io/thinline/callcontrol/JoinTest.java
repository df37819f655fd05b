package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.media.AudioCodec;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A transfer with consultation: Alice talks to Bob and to Carol, and puts them together. */
class JoinTest {
  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");
  private final TestLine carol = pbx.line("1103");
  private Leg withBob;
  private Leg withCarol;

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

  private void aliceConsults() {
    withBob = pbx.dials("1101", "1102").leg();
    bob.answers();
    pbx.time.run();
    withBob.hold();
    withCarol = pbx.dials("1101", "1103").leg();
    carol.answers();
    pbx.time.run();
    bob.heard.clear();
    carol.heard.clear();
  }

  private boolean joins() {
    boolean joined = pbx.control.join(withBob, withCarol);
    pbx.time.run();
    return joined;
  }

  @Test
  void thePartiesHearEachOtherAndSeeEachOther() {
    aliceConsults();
    assertThat(joins()).isTrue();

    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1102 hears 1103", "1103 hears 1102");
    assertThat(bob.leg().bridged()).containsSame(carol.leg());
    assertThat(bob.heard)
        .contains(new LegEvent.Bridged(carol.leg()), new LegEvent.PartyChanged(carol.party()))
        .doesNotHaveAnyElementsOfTypes(LegEvent.Unbridged.class);
    assertThat(carol.heard)
        .contains(new LegEvent.Bridged(bob.leg()), new LegEvent.PartyChanged(bob.party()));
    assertThat(bob.leg().far()).isEqualTo(carol.party());
    assertThat(carol.leg().far()).isEqualTo(bob.party());
    assertThat(bob.leg().call()).isSameAs(carol.leg().call());
    assertThat(bob.leg().variable("bridge_uuid")).contains(carol.leg().uuid());
  }

  @Test
  void theGoBetweenEndsNormally() {
    aliceConsults();
    joins();

    assertThat(withBob.endCause()).contains(Cause.NORMAL_CLEARING);
    assertThat(withCarol.endCause()).contains(Cause.NORMAL_CLEARING);
    assertThat(pbx.control.legs()).containsExactly(bob.leg(), carol.leg());
    assertThat(pbx.control.calls()).hasSize(1);
  }

  @Test
  void aPartyThatHoldsItselfStaysHolding() {
    aliceConsults();
    bob.leg().hold();
    joins();

    assertThat(bob.leg().held()).isTrue();
    assertThat(pbx.media.edges).containsExactly("1103 hears music()");
    assertThat(carol.heard).contains(new LegEvent.Held(bob.leg()));
    bob.leg().resume(bob.terminal());
    pbx.time.run();
    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1102 hears 1103", "1103 hears 1102");
  }

  @Test
  void whenOneOfThemHangsUpTheOtherEnds() {
    aliceConsults();
    joins();
    carol.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(bob.endedWith()).contains(Cause.NORMAL_CLEARING);
  }

  @Test
  void aCallerGoesOnWithItsOwnDialplanBehindTheJoinedCall() {
    pbx.dialplan.extension("dora", "bridge test/1101", "bridge test/1102");
    TestLine alice = pbx.line("1101");
    TestLine dora = pbx.dials("1104", "dora");
    alice.answers();
    pbx.time.run();
    withBob = alice.leg();
    withCarol = pbx.dials("1101", "1103").leg();
    carol.answers();
    pbx.time.run();
    assertThat(joins()).isTrue();
    carol.leg().hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(bob.leg().state()).isEqualTo(LegState.RINGING);
    assertThat(dora.endedWith()).isEmpty();
  }

  @Test
  void partiesWithoutACommonCodecAreNotJoined() {
    withBob = pbx.dials("1101", "1102").leg();
    bob.codecs = List.of(AudioCodec.PCMU);
    bob.answers();
    pbx.time.run();
    carol.codecs = List.of(AudioCodec.G729);
    TestLine alice = pbx.line("1101");
    alice.codecs = List.of(AudioCodec.PCMU, AudioCodec.G729);
    withCarol = pbx.dials("1101", "1103").leg();
    carol.answers();
    pbx.time.run();
    List<String> before = List.copyOf(pbx.media.edges);

    assertThat(joins()).isFalse();
    assertThat(pbx.media.edges).isEqualTo(before);
    assertThat(withBob.bridged()).containsSame(bob.leg());
    assertThat(withCarol.bridged()).containsSame(carol.leg());
  }

  @Test
  void aLineIsNotTransferredToItself() {
    withBob = pbx.dials("1101", "1102").leg();
    bob.answers();
    Leg first = bob.leg();
    withCarol = pbx.dials("1101", "1102").leg();
    bob.answers();
    pbx.time.run();

    assertThat(joins()).isFalse();
    assertThat(withBob.bridged()).containsSame(first);
    assertThat(withCarol.bridged()).containsSame(bob.leg());
  }

  @Test
  void onlyLegsThatTalkAreJoined() {
    aliceConsults();
    bob.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(joins()).isFalse();
    assertThat(withCarol.bridged()).containsSame(carol.leg());
    assertThat(pbx.control.join(withCarol, withCarol)).isFalse();
    assertThat(pbx.control.join(withCarol, carol.leg())).isFalse();
  }

  @Test
  void aJoinThatCrossesAHangUpHasOneWinner() {
    aliceConsults();
    bob.leg()
        .addListener(
            (leg, event) -> {
              if (event instanceof LegEvent.Bridged) {
                leg.hangup(Cause.NORMAL_CLEARING);
              }
            });
    assertThat(joins()).isTrue();

    assertThat(carol.endedWith()).contains(Cause.NORMAL_CLEARING);
    assertThat(pbx.control.legs()).isEmpty();
  }
}
