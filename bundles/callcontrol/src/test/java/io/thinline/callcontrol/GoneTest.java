package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a leg that has ended is gone: as soon as what its terminal counted is known. */
class GoneTest {
  private static final Duration JUST_BEFORE = Departures.PATIENCE.minusMillis(1);

  private final TestSwitch pbx = new TestSwitch();
  private final ToldEvents told = new ToldEvents(pbx.events);
  private final TestLine bob = pbx.line("1102");
  private final List<LegEvent> heard = new ArrayList<>();

  @BeforeEach
  void terminalsTakeTheirTime() {
    pbx.terminalsCount = false;
    pbx.dialplan.extension("1102", "bridge test/1102");
  }

  private Leg aliceTalksToBob() {
    TestLine alice = pbx.dials("1101", "1102");
    bob.answers();
    pbx.time.run();
    alice.leg().addListener((leg, event) -> heard.add(event));
    alice.heard.clear();
    heard.clear();
    return alice.leg();
  }

  private boolean gone() {
    return heard.contains(new LegEvent.Gone());
  }

  @Test
  void aLegWithoutAudioIsGoneAtOnce() {
    TestLine alice = pbx.dials("1101", "1102");
    alice.leg().addListener((leg, event) -> heard.add(event));
    alice.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(heard).endsWith(new LegEvent.Ended(Cause.NORMAL_CLEARING, ""), new LegEvent.Gone());
    assertThat(alice.heard).doesNotContain(new LegEvent.Gone());
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void aLegIsGoneWhenItsTerminalHasCounted() {
    Leg leg = aliceTalksToBob();
    leg.hangup(Cause.NORMAL_CLEARING);
    pbx.time.advance(Duration.ofMillis(80));
    assertThat(gone()).isFalse();
    leg.statistics(TestSwitch.NOTHING);
    leg.setVariable("rtp_audio_in_packet_count", "42");
    pbx.time.run();

    assertThat(gone()).isTrue();
    assertThat(told.of(leg)).endsWith("STATE CS_REPORTING", "HANGUP_COMPLETE", "DESTROY");
    assertThat(told.last("CHANNEL_HANGUP_COMPLETE").headers())
        .containsEntry("variable_rtp_audio_in_packet_count", "42");
  }

  @Test
  void aTerminalThatNeverCountsIsNotWaitedForLong() {
    Leg leg = aliceTalksToBob();
    leg.hangup(Cause.NORMAL_CLEARING);
    pbx.time.advance(JUST_BEFORE);
    assertThat(gone()).isFalse();
    assertThat(pbx.time.pendingTimers()).contains("figures of a leg");
    pbx.time.advance(Duration.ofMillis(1));

    assertThat(gone()).isTrue();
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void goneIsToldOnce() {
    Leg leg = aliceTalksToBob();
    leg.hangup(Cause.NORMAL_CLEARING);
    leg.statistics(TestSwitch.NOTHING);
    leg.statistics(TestSwitch.NOTHING);
    pbx.time.advance(Duration.ofSeconds(10));

    assertThat(heard).containsOnlyOnce(new LegEvent.Gone());
    assertThat(heard.get(heard.size() - 1)).isEqualTo(new LegEvent.Gone());
  }

  @Test
  void whatWasCountedBeforeTheEndIsNotWaitedFor() {
    Leg leg = aliceTalksToBob();
    leg.hold();
    leg.statistics(TestSwitch.NOTHING);
    leg.hangup(Cause.NORMAL_CLEARING);

    assertThat(gone()).isTrue();
  }

  @Test
  void eachPieceOfAudioIsCounted() {
    Leg leg = aliceTalksToBob();
    leg.hold();
    leg.resume(new TestTerminal("kitchen"));
    pbx.time.run();
    leg.statistics(TestSwitch.NOTHING);
    leg.hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();
    assertThat(gone()).isFalse();
    leg.statistics(TestSwitch.NOTHING);
    pbx.time.run();

    assertThat(gone()).isTrue();
  }

  @Test
  void nothingElseIsHeardBetweenTheEndAndBeingGone() {
    Leg leg = aliceTalksToBob();
    leg.hangup(Cause.NORMAL_CLEARING);
    heard.clear();
    leg.dtmf('1');
    leg.hold();
    leg.sendDtmf('2');
    leg.setFar(bob.party());
    pbx.time.advance(Duration.ofSeconds(5));

    assertThat(heard).containsExactly(new LegEvent.Gone());
    assertThat(told.all("DTMF")).isEmpty();
  }

  @Test
  void theSwitchThatStopsWaitsForNobody() {
    Leg leg = aliceTalksToBob();
    leg.hangup(Cause.NORMAL_CLEARING);
    pbx.control.deactivate();

    assertThat(gone()).isTrue();
    assertThat(pbx.time.pendingTimers()).isEmpty();
    assertThat(told.all("DESTROY")).hasSameSizeAs(told.all("CREATE"));
  }

  @Test
  void ofAThousandCallsNoTimerIsLeft() {
    List<Leg> legs = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      TestLine line = pbx.dials("1101", "1102");
      bob.answers();
      pbx.time.run();
      legs.add(line.leg());
      line.leg().hangup(Cause.NORMAL_CLEARING);
    }
    legs.subList(0, 500).forEach(leg -> leg.statistics(TestSwitch.NOTHING));
    pbx.time.advance(Departures.PATIENCE);

    assertThat(pbx.idle()).isTrue();
    assertThat(told.all("DESTROY")).hasSize(2000);
  }
}
