package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.directory.Line;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.SetRingerMessage;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.station.SoftKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alice is called, by Bob and by Carol; 1110 is on Alice's second button and on Dave's phone. */
class AnsweringTest {
  private final CallBench bench = new CallBench();
  private FakePhone alice;
  private FakePhone bob;
  private FakePhone carol;

  private void phones() {
    alice = bench.phone("SEP00000000000A", "1101", "1110");
    bob = bench.phone("SEP00000000000B", "1102");
    carol = bench.phone("SEP00000000000C", "1103");
  }

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  private static Line unansweredAfter(String number, int seconds) {
    return new Line(
        number,
        "Line " + number,
        "User " + number,
        true,
        true,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Duration.ofSeconds(seconds)),
        Optional.empty(),
        Optional.empty());
  }

  private static List<Integer> references(FakePhone phone) {
    return new ArrayList<>(phone.shows.calls.keySet());
  }

  @ParameterizedTest
  @CsvSource({"oldest, 0", "newest, 1"})
  void theProfileSaysWhichOfTwoIsAnsweredFirst(String order, int answered) {
    bench.settings.put("answer-order", order);
    phones();
    bob.does(enbloc("1101"));
    carol.does(enbloc("1101"));
    int expected = references(alice).get(answered);
    alice.does(offHook());
    assertThat(alice.shows.calls).containsEntry(expected, CallState.CONNECTED);
    assertThat(alice.shows.calls.values())
        .containsExactlyInAnyOrder(CallState.CONNECTED, CallState.RING_IN);
  }

  @Test
  void theLineKeyAnswersTheCallOfItsLine() {
    phones();
    bob.does(enbloc("1101"));
    carol.does(enbloc("1110"));
    int second = references(alice).get(1);
    alice.does(stimulus(Stimulus.LINE, 2));
    assertThat(alice.shows.calls).containsEntry(second, CallState.CONNECTED);
    assertThat(alice.shows.lamps).containsEntry(1, LampMode.BLINK).containsEntry(2, LampMode.ON);
  }

  @Test
  void anAnswerThatComesBackInTheSameStepIsAnAnswer() {
    phones();
    bench.pbx.audio = true;
    bench.handling.receive(bob, enbloc("1101"));
    bench.handling.receive(alice, key(SoftKey.ANSWER, 0));
    for (FakePhone phone : List.of(alice, bob)) {
      for (OpenReceiveChannel opening : phone.newsOf(OpenReceiveChannel.class)) {
        bench.handling.receive(
            phone,
            new OpenReceiveChannelAck(
                MediaStatus.OK,
                MediaAddress.ipv4(0x0A000001),
                16384,
                opening.passThroughPartyId(),
                opening.callReference()));
      }
    }
    bench.thread.run();
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(alice.newsOf(StartMediaTransmission.class)).hasSize(1);
    assertThat(bob.newsOf(StartMediaTransmission.class)).hasSize(1);
    bench.passes(Duration.ofMinutes(1));
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @ParameterizedTest
  @CsvSource({
    "skinny_auto_answer, 2way",
    "skinny_auto_answer, TRUE",
    "sip_auto_answer, true",
  })
  void aCallThatAnswersItselfIsShownThenAnsweredWithABeep(String variable, String value) {
    phones();
    bench.pbx.offered.put(variable, value);
    alice.news();
    bob.does(enbloc("1101"));
    assertThat(alice.newsByName())
        .containsExactly(
            "CallState",
            "SelectSoftKeys",
            "DisplayDynamicPromptStatus",
            "DisplayDynamicPriNotify",
            "CallInfoDynamic",
            "SetLamp",
            "SetSpeakerMode",
            "SetLamp",
            "CallState",
            "ClearPriNotify",
            "ActivateCallPlane",
            "CallState",
            "SelectSoftKeys",
            "DisplayDynamicPromptStatus",
            "CallInfoDynamic",
            "StartTone");
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(alice.shows.beeps).containsExactly(Tone.ZIP);
    assertThat(alice.shows.speaker).isTrue();
    assertThat(alice.shows.deaf).isFalse();
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void oneWayThePhoneOnlyListensUntilItsUserTakesTheHandset() {
    phones();
    alice.opensPorts = true;
    bob.opensPorts = true;
    bench.pbx.audio = true;
    bench.pbx.offered.put("skinny_auto_answer", "1way");
    bob.does(enbloc("1101"));
    assertThat(alice.shows.deaf).isTrue();
    assertThat(alice.shows.openPorts).hasSize(1);
    assertThat(alice.newsOf(StartMediaTransmission.class)).isEmpty();
    assertThat(bob.newsOf(StartMediaTransmission.class)).hasSize(1);
    alice.does(offHook());
    assertThat(alice.shows.deaf).isFalse();
    assertThat(alice.newsOf(StartMediaTransmission.class)).hasSize(1);
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void theMicrophoneIsOnAgainAfterACallThatWasOnlyHeard() {
    phones();
    bench.pbx.offered.put("skinny_auto_answer", "1way");
    bob.does(enbloc("1101"));
    bob.does(key(bob, SoftKey.END_CALL));
    assertThat(alice.shows.deaf).isFalse();
    assertThat(alice.shows.speaker).isFalse();
  }

  @Test
  void onASharedLineTheFirstPhoneThatIsFreeAnswersItself() {
    phones();
    FakePhone dave = bench.phone("SEP00000000000D", "1110");
    alice.does(offHook());
    bench.pbx.offered.put("skinny_auto_answer", "2way");
    bob.does(enbloc("1110"));
    assertThat(dave.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(alice.shows.calls.values())
        .containsExactly(CallState.OFF_HOOK, CallState.CALL_REMOTE_MULTILINE);
    assertThat(alice.shows.lists).isEmpty();
  }

  @Test
  void aPhoneThatIsOnlyAHandsetRings() {
    phones();
    FakePhone dave = new ModelPhone(bench, ModelPhone.C7902).registers("SEP00000000000D", "1104");
    bench.pbx.offered.put("skinny_auto_answer", "2way");
    bob.does(enbloc("1104"));
    assertThat(dave.shows.state()).isEqualTo(CallState.RING_IN);
    dave.does(offHook());
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void withNoFreePhoneItRings() {
    phones();
    alice.does(offHook());
    bench.pbx.offered.put("skinny_auto_answer", "2way");
    bob.does(enbloc("1101"));
    assertThat(alice.shows.calls.values()).containsExactly(CallState.OFF_HOOK, CallState.RING_IN);
    assertThat(bob.shows.state()).isEqualTo(CallState.RING_OUT);
  }

  @Test
  void aUserWhoLiftsTheHandsetInThatMomentAnswers() {
    phones();
    bench.pbx.offered.put("skinny_auto_answer", "2way");
    bench.handling.receive(bob, enbloc("1101"));
    bench.handling.receive(alice, offHook());
    bench.thread.run();
    assertThat(alice.shows.calls.values()).containsExactly(CallState.CONNECTED);
    assertThat(alice.shows.speaker).isFalse();
  }

  @Test
  void aUserWhoBeginsACallInThatMomentIsAsked() {
    phones();
    bench.pbx.offered.put("skinny_auto_answer", "2way");
    bench.handling.receive(bob, enbloc("1101"));
    bench.handling.receive(alice, key(SoftKey.NEW_CALL, 0));
    bench.thread.run();
    assertThat(alice.shows.calls.values())
        .containsExactlyInAnyOrder(CallState.RING_IN, CallState.OFF_HOOK);
    assertThat(alice.shows.ringer).isEqualTo(RingMode.FLASH_ONLY);
  }

  @Test
  void aWrongWayToAnswerRings() {
    phones();
    bench.pbx.offered.put("skinny_auto_answer", "3way");
    bob.does(enbloc("1101"));
    assertThat(alice.shows.state()).isEqualTo(CallState.RING_IN);
  }

  @Test
  void whatNobodyAnswersInTheTimeOfTheLineEnds() {
    bench.lines.put("1101", unansweredAfter("1101", 15));
    phones();
    bob.does(enbloc("1101"));
    bench.passes(Duration.ofMillis(14_999));
    assertThat(alice.shows.state()).isEqualTo(CallState.RING_IN);
    bench.passes(Duration.ofMillis(1));
    CallBench.assertIdle(alice);
    assertThat(alice.shows.ringer).isEqualTo(RingMode.OFF);
    assertThat(bob.shows.state()).isEqualTo(CallState.CONGESTION);
    assertThat(bob.shows.prompt()).isEqualTo("No answer");
  }

  @Test
  void anAnsweredCallHasAllTheTimeOfTheWorld() {
    bench.lines.put("1101", unansweredAfter("1101", 15));
    phones();
    bob.does(enbloc("1101"));
    alice.does(offHook());
    assertThat(bench.thread.pendingTimers()).isEmpty();
    bench.passes(Duration.ofMinutes(5));
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void theAppearanceThatGivesUpFirstSpeaksForTheLine() {
    bench.lines.put("1110", unansweredAfter("1110", 20));
    phones();
    bench.lines.put("1110", unansweredAfter("1110", 10));
    FakePhone dave = bench.phone("SEP00000000000D", "1110");
    bob.does(enbloc("1110"));
    bench.passes(Duration.ofSeconds(10));
    CallBench.assertIdle(alice);
    CallBench.assertIdle(dave);
  }

  @ParameterizedTest
  @CsvSource({
    "skinny_ring, inside, 2",
    "skinny_ring, outside, 3",
    "skinny_ring, Feature, 4",
    "skinny_ring, urgent, 6",
    "skinny_ring, flash, 5",
    "skinny_ring, loud, 2",
    "alert_info, external, 3",
    "alert_info, <http://127.0.0.1/Bellcore-dr3>, 9",
    "alert_info, something else, 2",
  })
  void aVariableSaysHowItRings(String variable, String value, int mode) {
    phones();
    bench.pbx.offered.put(variable, value);
    bob.does(enbloc("1101"));
    assertThat(alice.shows.ringer).isEqualTo(RingMode.of(mode));
  }

  @Test
  void aSilentCallIsOnlySeen() {
    phones();
    bench.pbx.offered.put("skinny_ring", "silent");
    alice.news();
    bob.does(enbloc("1101"));
    assertThat(alice.newsOf(SetRingerMessage.class)).isEmpty();
    assertThat(alice.shows.state()).isEqualTo(CallState.RING_IN);
    assertThat(alice.shows.lamps).containsEntry(1, LampMode.BLINK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"flash", "silent"})
  void aLoudCallIsHeardAlthoughAQuietOneWasThereFirst(String quiet) {
    phones();
    bench.pbx.offered.put("skinny_ring", quiet);
    bob.does(enbloc("1101"));
    bench.pbx.offered.clear();
    carol.does(enbloc("1110"));
    assertThat(alice.shows.ringer).isEqualTo(RingMode.INSIDE);
    carol.does(key(carol, SoftKey.END_CALL));
    assertThat(alice.shows.ringer)
        .isEqualTo(quiet.equals("flash") ? RingMode.FLASH_ONLY : RingMode.OFF);
    bob.does(onHook());
  }
}
