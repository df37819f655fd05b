package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.directory.Line;
import io.thinline.sccp.message.SetRingerMessage;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.SoftKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Alice talks to Bob when Carol calls her. */
class CallWaitingTest {
  private final CallBench bench = new CallBench();
  private FakePhone alice;
  private FakePhone bob;
  private FakePhone carol;
  private int first;
  private int second;

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  private static Line line(
      String number, boolean ringOnIdle, boolean ringOnActive, int busyTrigger) {
    return new Line(
        number,
        "Line " + number,
        "User " + number,
        ringOnIdle,
        ringOnActive,
        busyTrigger == 0 ? OptionalInt.empty() : OptionalInt.of(busyTrigger),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private void carolCallsWhileAliceTalks() {
    alice = bench.phone("SEP00000000000A", "1101", "1110");
    bob = bench.phone("SEP00000000000B", "1102");
    carol = bench.phone("SEP00000000000C", "1103");
    bench.talk(alice, bob, "1102");
    first = alice.shows.reference();
    alice.news();
    carol.does(enbloc("1101"));
    second = alice.shows.in(CallState.RING_IN);
  }

  @Test
  void theWaitingCallIsShownHeardAndFlashes() {
    carolCallsWhileAliceTalks();
    assertThat(alice.newsByName())
        .containsExactly(
            "CallState",
            "SelectSoftKeys",
            "DisplayDynamicPromptStatus",
            "DisplayDynamicPriNotify",
            "CallInfoDynamic",
            "SetLamp",
            "SetRinger",
            "StartTone");
    assertThat(alice.shows.beeps).containsExactly(Tone.CALL_WAITING_TONE);
    assertThat(alice.shows.ringer).isEqualTo(RingMode.FLASH_ONLY);
    assertThat(alice.shows.lamps).containsEntry(1, LampMode.BLINK);
    assertThat(alice.shows.prompts)
        .containsEntry(first, Labels.CONNECTED)
        .containsEntry(second, Labels.CALL_WAITING);
    assertThat(alice.shows.keys.get(second)).contains("Answer");
    assertThat(alice.shows.keys.get(first)).contains("Hold");
  }

  @Test
  void theToneIsForTheConversationAndComesAgainEveryTenSeconds() {
    carolCallsWhileAliceTalks();
    assertThat(alice.newsOf(StartToneMessage.class))
        .singleElement()
        .satisfies(tone -> assertThat(tone.callReference()).isEqualTo(first));
    bench.passes(Duration.ofSeconds(25));
    assertThat(alice.shows.beeps).hasSize(3);
    carol.does(onHook());
    carol.does(key(carol, SoftKey.END_CALL));
    bench.passes(Duration.ofSeconds(30));
    assertThat(alice.shows.beeps).hasSize(3);
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  @Test
  void anIntervalOfZeroIsOnce() {
    bench.settings.put("call-waiting-interval", "0");
    carolCallsWhileAliceTalks();
    bench.passes(Duration.ofMinutes(2));
    assertThat(alice.shows.beeps).hasSize(1);
  }

  @Test
  void aThirdCallIsHeardAtOnceAndItsEndIsNot() {
    carolCallsWhileAliceTalks();
    FakePhone dave = bench.phone("SEP00000000000D", "1104");
    bench.passes(Duration.ofSeconds(4));
    dave.does(enbloc("1101"));
    assertThat(alice.shows.beeps).hasSize(2);
    dave.does(key(dave, SoftKey.END_CALL));
    assertThat(alice.shows.beeps).hasSize(2);
    bench.passes(Duration.ofSeconds(10));
    assertThat(alice.shows.beeps).hasSize(3);
  }

  @Test
  void aLineThatIsQuietDuringCallsOnlyFlashes() {
    bench.lines.put("1101", line("1101", true, false, 0));
    carolCallsWhileAliceTalks();
    assertThat(alice.shows.beeps).isEmpty();
    assertThat(alice.shows.ringer).isEqualTo(RingMode.FLASH_ONLY);
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  @Test
  void answeringPutsTheFirstOnHold() {
    carolCallsWhileAliceTalks();
    alice.news();
    alice.does(key(SoftKey.ANSWER, second));
    assertThat(alice.shows.calls)
        .containsEntry(first, CallState.HOLD)
        .containsEntry(second, CallState.CONNECTED);
    assertThat(alice.newsByName())
        .contains("SetRinger", "ActivateCallPlane")
        .doesNotContain("SetSpeakerMode");
    assertThat(alice.shows.lamps).containsEntry(1, LampMode.ON);
    assertThat(alice.shows.prompts)
        .containsEntry(first, Labels.HOLD)
        .containsEntry(second, Labels.CONNECTED);
    assertThat(bench.pbx.living().get(0).held()).isTrue();
  }

  @Test
  void theLineKeyAnswersTheWaitingCallToo() {
    carolCallsWhileAliceTalks();
    alice.does(stimulus(Stimulus.LINE, 1));
    assertThat(alice.shows.calls).containsEntry(second, CallState.CONNECTED);
  }

  @Test
  void whenTheConversationEndsTheOtherRingsAloud() {
    carolCallsWhileAliceTalks();
    alice.news();
    bob.does(key(bob, SoftKey.END_CALL));
    assertThat(alice.shows.ringer).isEqualTo(RingMode.INSIDE);
    assertThat(alice.shows.prompts).containsEntry(second, Labels.FROM + "User 1103");
    alice.does(onHook());
    assertThat(alice.shows.calls).containsEntry(second, CallState.RING_IN);
    alice.does(offHook());
    assertThat(alice.shows.calls).containsEntry(second, CallState.CONNECTED);
  }

  @Test
  void aPhoneWithACallOnHoldOnlyRingsAloud() {
    carolCallsWhileAliceTalks();
    carol.does(key(carol, SoftKey.END_CALL));
    alice.does(key(SoftKey.HOLD, first));
    carol.does(enbloc("1101"));
    assertThat(alice.shows.ringer).isEqualTo(RingMode.INSIDE);
    assertThat(alice.shows.beeps).hasSize(1);
    alice.does(key(SoftKey.RESUME, first));
    assertThat(alice.shows.beeps).hasSize(2);
    assertThat(alice.shows.ringer).isEqualTo(RingMode.FLASH_ONLY);
  }

  @Test
  void aDialToneIsNotSpoiled() {
    carolCallsWhileAliceTalks();
    carol.does(key(carol, SoftKey.END_CALL));
    alice.does(onHook());
    alice.does(offHook());
    carol.does(enbloc("1101"));
    assertThat(alice.shows.tone()).isEqualTo(Tone.INSIDE_DIAL_TONE);
    assertThat(alice.shows.beeps).hasSize(1);
    assertThat(alice.newsOf(SetRingerMessage.class))
        .last()
        .satisfies(ring -> assertThat(ring.ringMode()).isEqualTo(RingMode.FLASH_ONLY));
  }

  @Test
  void anAppearanceTakesNoMoreThanItsBusyTriggerSays() {
    bench.lines.put("1101", line("1101", true, true, 2));
    carolCallsWhileAliceTalks();
    FakePhone erin = bench.phone("SEP00000000000E", "1105");
    erin.does(enbloc("1101"));
    assertThat(erin.shows.state()).isEqualTo(CallState.BUSY);
    assertThat(alice.shows.calls).hasSize(2);
  }

  @Test
  void aLineIsBusyWhenAllItsAppearancesAre() {
    bench.lines.put("1110", line("1110", true, true, 1));
    alice = bench.phone("SEP00000000000A", "1110");
    bob = bench.phone("SEP00000000000B", "1110");
    carol = bench.phone("SEP00000000000C", "1103");
    alice.does(offHook());
    carol.does(enbloc("1110"));
    assertThat(carol.shows.state()).isEqualTo(CallState.RING_OUT);
    assertThat(alice.shows.calls.values()).containsExactly(CallState.OFF_HOOK);
    bob.does(offHook());
    FakePhone dave = bench.phone("SEP00000000000D", "1104");
    dave.does(enbloc("1110"));
    assertThat(dave.shows.state()).isEqualTo(CallState.BUSY);
  }

  @Test
  void heldCallsCountForTheBusyTrigger() {
    bench.lines.put("1101", line("1101", true, true, 1));
    alice = bench.phone("SEP00000000000A", "1101");
    bob = bench.phone("SEP00000000000B", "1102");
    carol = bench.phone("SEP00000000000C", "1103");
    bench.talk(alice, bob, "1102");
    alice.does(key(alice, SoftKey.HOLD));
    carol.does(enbloc("1101"));
    assertThat(carol.shows.state()).isEqualTo(CallState.BUSY);
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
  }

  @Test
  void aPhoneThatIsLostWhileACallWaitsLeavesNothing() {
    carolCallsWhileAliceTalks();
    for (FakePhone phone : List.of(alice, bob, carol)) {
      phone.cutOff();
    }
    assertThat(bench.thread.pendingTimers()).isEmpty();
    assertThat(bench.pbx.living()).isEmpty();
    assertThat(bench.handling.isEmpty()).isTrue();
  }
}
