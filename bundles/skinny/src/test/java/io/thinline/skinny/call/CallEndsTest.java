package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.api.call.Cause;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.SoftKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How calls end, and what their users then see and hear. */
class CallEndsTest {
  private final CallBench bench = new CallBench();
  private FakePhone alice = bench.phone("SEP00000000000A", "1101");
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");
  private final FakePhone carol = bench.phone("SEP00000000000C", "1103");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  /** A call that has come to nothing for that reason. */
  private void fails(Cause cause, String reason) {
    bench.pbx.routes = false;
    alice.does(enbloc("1102"));
    bench.pbx.only().hangup(cause, reason);
    bench.thread.run();
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void everyCauseIsShownAndHeardOrIsNoFailure(Cause cause) {
    fails(cause, "");
    if (Failure.ORDINARY.contains(cause)) {
      CallBench.assertIdle(alice);
    } else {
      assertThat(alice.shows.tones).hasSize(1);
      assertThat(alice.shows.prompt()).isNotEmpty();
      assertThat(alice.shows.visibleKeys()).containsExactly("Endcall");
      alice.does(key(alice, SoftKey.END_CALL));
      CallBench.assertIdle(alice);
    }
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "USER_BUSY, BUSY, 35, 25",
    "CALL_REJECTED, BUSY, 35, 25",
    "UNALLOCATED_NUMBER, INVALID_NUMBER, 37, 56",
    "NO_ROUTE_DESTINATION, INVALID_NUMBER, 37, 56",
    "NUMBER_CHANGED, INVALID_NUMBER, 37, 56",
    "INVALID_NUMBER_FORMAT, CONGESTION, 37, 56",
    "NORMAL_CIRCUIT_CONGESTION, CONGESTION, 37, 74",
    "SWITCH_CONGESTION, CONGESTION, 37, 74",
    "REQUESTED_CHAN_UNAVAIL, CONGESTION, 37, 55",
    "SERVICE_UNAVAILABLE, CONGESTION, 37, 73",
    "INCOMPATIBLE_DESTINATION, CONGESTION, 37, 70",
    "NORMAL_TEMPORARY_FAILURE, CONGESTION, 37, 35",
    "PRE_EMPTED, PREEMPTED, 72, 35"
  })
  void causesSpeakTheLanguageOfThePhone(Cause cause, CallPhase phase, int tone, int phrase) {
    fails(cause, "");
    assertThat(alice.shows.state()).isEqualTo(phase.state());
    assertThat(alice.shows.tone()).isEqualTo(new Tone(tone));
    assertThat(alice.shows.prompt()).isEqualTo("\u0080" + (char) phrase);
  }

  @Test
  void wordsOfTheirOwnWinWhereThePhoneHasNoneThatSayItAll() {
    fails(Cause.INCOMPATIBLE_DESTINATION, "No common codec");
    assertThat(alice.shows.prompt()).isEqualTo("No common codec");
    alice.does(onHook());
    fails(Cause.USER_BUSY, "somebody said so");
    assertThat(alice.shows.prompt()).isEqualTo(Labels.BUSY);
  }

  @Test
  void aFailedCallIsHeardForAsLongAsTheProfileSays() {
    fails(Cause.USER_BUSY, "");
    bench.passes(Duration.ofSeconds(20).minusMillis(1));
    assertThat(alice.shows.tone()).isEqualTo(Tone.LINE_BUSY_TONE);
    bench.passes(Duration.ofMillis(1));
    CallBench.assertIdle(alice);
    bench.settings.put("failed-tone-timeout", "3");
    alice.cutOff();
    alice = bench.phone("SEP00000000000A", "1101");
    fails(Cause.USER_BUSY, "");
    bench.passes(Duration.ofSeconds(3));
    CallBench.assertIdle(alice);
  }

  @Test
  void theHandsetOrAKeyEndsAFailedCallAtOnce() {
    List<PhoneMessage> ways =
        List.of(onHook(), key(SoftKey.END_CALL, 0), stimulus(Stimulus.END_CALL, 1));
    for (PhoneMessage way : ways) {
      fails(Cause.USER_BUSY, "");
      alice.does(way);
      CallBench.assertIdle(alice);
    }
  }

  @Test
  void aNewCallTakesThePlaceOfAFailedOne() {
    fails(Cause.USER_BUSY, "");
    int failed = alice.shows.reference();
    alice.does(stimulus(Stimulus.LINE, 1));
    assertThat(alice.shows.calls).doesNotContainKey(failed);
    assertThat(alice.shows.calls.values()).containsExactly(CallState.OFF_HOOK);
    assertThat(alice.shows.tone()).isEqualTo(Tone.INSIDE_DIAL_TONE);
  }

  @Test
  void anAnswerTakesThePlaceOfAFailedCall() {
    fails(Cause.USER_BUSY, "");
    bench.pbx.routes = true;
    bob.does(enbloc("1101"));
    alice.does(key(SoftKey.ANSWER, alice.shows.in(CallState.RING_IN)));
    assertThat(alice.shows.calls.values()).containsExactly(CallState.CONNECTED);
    assertThat(alice.shows.tones).isEmpty();
  }

  @Test
  void whenTheFarEndHangsUpThePhoneIsIdleAtOnce() {
    bench.pbx.audio = true;
    alice.opensPorts = true;
    bob.opensPorts = true;
    bench.talk(alice, bob, "1102");
    assertThat(alice.shows.openPorts).hasSize(1);
    bob.does(onHook());
    CallBench.assertIdle(alice);
    assertThat(alice.shows.openPorts).isEmpty();
    assertThat(alice.shows.beeps).isEmpty();
    bob.does(enbloc("1101"));
    alice.does(onHook());
    assertThat(alice.shows.state()).isEqualTo(CallState.RING_IN);
  }

  @ParameterizedTest
  @CsvSource({"zip, 50", "zipzip, 49", "beepbonk, 51", "confirmation, 46"})
  void aToneMaySayThatTheFarEndHasHungUp(String value, int tone) {
    bench.settings.put("remote-hangup-tone", value);
    alice.cutOff();
    alice = bench.phone("SEP00000000000A", "1101");
    bench.talk(alice, bob, "1102");
    bob.does(onHook());
    CallBench.assertIdle(alice);
    assertThat(alice.shows.beeps).containsExactly(new Tone(tone));
  }

  @Test
  void noToneSaysSoToWhoHungUpOrTransferredOrWasNeverAnswered() {
    bench.settings.put("remote-hangup-tone", "zip");
    alice.cutOff();
    alice = bench.phone("SEP00000000000A", "1101");
    bench.talk(alice, bob, "1102");
    alice.does(onHook());
    bob.does(enbloc("1101"));
    bob.does(onHook());
    bench.talk(bob, alice, "1101");
    alice.does(key(alice, SoftKey.TRANSFER));
    alice.does(enbloc("1103"));
    carol.does(key(carol, SoftKey.ANSWER));
    alice.does(onHook());
    assertThat(alice.shows.calls).isEmpty();
    assertThat(alice.shows.beeps).isEmpty();
  }

  @Test
  void onHookEndsTheTalkAndNotWhatWaitsOrRings() {
    bench.talk(alice, bob, "1102");
    carol.does(enbloc("1101"));
    int second = alice.shows.in(CallState.RING_IN);
    alice.does(key(SoftKey.ANSWER, second));
    FakePhone dave = bench.phone("SEP00000000000D", "1104");
    dave.does(enbloc("1101"));
    alice.does(onHook());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD, CallState.RING_IN);
    CallBench.assertIdle(carol);
    alice.does(onHook());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD, CallState.RING_IN);
  }

  /** R29. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFailureWhileOneCallIsServedEndsThatOneOnly(boolean named) {
    bench.talk(alice, bob, "1102");
    int first = alice.shows.reference();
    carol.does(enbloc("1101"));
    int second = alice.shows.in(CallState.RING_IN);
    alice.does(key(SoftKey.ANSWER, second));
    bench.pbx.living().forEach(leg -> leg.broken = leg.reference() == second);
    PhoneMessage digit =
        new KeypadButtonMessage(KeyPadButton.of('5').orElseThrow(), 1, named ? second : 0);
    assertThatThrownBy(() -> alice.does(digit)).isInstanceOf(IllegalStateException.class);
    bench.thread.run();
    assertThat(alice.shows.calls)
        .containsEntry(first, CallState.HOLD)
        .containsEntry(second, CallState.CONGESTION);
    assertThat(alice.shows.prompts).containsEntry(second, "Internal error");
    assertThat(carol.shows.prompt()).isEqualTo("Internal error");
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    alice.does(key(SoftKey.RESUME, first));
    assertThat(alice.shows.calls).containsOnlyKeys(first);
  }

  /** R29: the message names the call on hold while its user is in another one. */
  @Test
  void aFailureOfAHeldCallLeavesTheTalkAlone() {
    bench.talk(alice, bob, "1102");
    int first = alice.shows.reference();
    carol.does(enbloc("1101"));
    int second = alice.shows.in(CallState.RING_IN);
    alice.does(key(SoftKey.ANSWER, second));
    bench.pbx.living().forEach(leg -> leg.broken = leg.reference() == first);
    PhoneMessage resume = key(SoftKey.RESUME, first);
    assertThatThrownBy(() -> alice.does(resume)).isInstanceOf(IllegalStateException.class);
    bench.thread.run();
    assertThat(alice.shows.calls).doesNotContainEntry(first, CallState.HOLD);
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(alice.shows.calls).containsEntry(second, CallState.HOLD);
  }

  @Test
  void onlyTheTalkOutlivesThePhone() {
    bench.pbx.audio = true;
    for (FakePhone phone : List.of(alice, bob, carol)) {
      phone.opensPorts = true;
    }
    FakePhone dave = bench.phone("SEP00000000000D", "1104");
    bench.talk(bob, alice, "1101");
    carol.does(enbloc("1101"));
    alice.does(key(SoftKey.ANSWER, alice.shows.in(CallState.RING_IN)));
    dave.does(enbloc("1101"));
    alice.cutOff();
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(carol.shows.openPorts).hasSize(1);
    assertThat(bob.shows.state()).isEqualTo(CallState.CONGESTION);
    assertThat(dave.shows.state()).isEqualTo(CallState.CONGESTION);
    assertThat(bench.pbx.living()).hasSize(2);
    alice = bench.phone("SEP00000000000A", "1101");
    CallBench.assertIdle(carol);
    assertThat(bench.pbx.living()).isEmpty();
  }

  @Test
  void aTransferThatIsCutOffPreservesTheTalkAndEndsTheHeldCall() {
    bench.pbx.audio = true;
    for (FakePhone phone : List.of(alice, bob, carol)) {
      phone.opensPorts = true;
    }
    bench.talk(bob, alice, "1101");
    alice.does(key(alice, SoftKey.TRANSFER));
    alice.does(enbloc("1103"));
    carol.does(key(carol, SoftKey.ANSWER));
    alice.cutOff();
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(bob.shows.state()).isEqualTo(CallState.CONGESTION);
    carol.does(onHook());
    bob.does(onHook());
    assertThat(bench.pbx.living()).isEmpty();
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  @Test
  void anUpdateLeavesTwentyCallsTalkingAndNothingAfterwards() {
    bench.pbx.audio = true;
    for (int pair = 0; pair < 20; pair++) {
      FakePhone caller = talker(pair, "12" + (10 + pair));
      FakePhone callee = talker(pair + 20, "11" + (20 + pair));
      bench.talk(caller, callee, "11" + (20 + pair));
    }
    List<FakePhone> talking = List.copyOf(bench.phones.subList(3, 43));
    bob.does(offHook());
    talking.forEach(phone -> assertThat(phone.shows.openPorts).hasSize(1));
    bench.update();
    bench.thread.run();
    assertThat(bench.pbx.living()).hasSize(40).allMatch(leg -> leg.preserved());
    talking.forEach(phone -> assertThat(phone.shows.openPorts).hasSize(1));
    FakePhone idle = bench.phone("SEP00000000000A", "1101");
    CallBench.assertIdle(idle);
    assertThat(bench.pbx.living()).hasSize(40);
    for (FakePhone phone : talking) {
      bench.phone(phone.device().name(), phone.device().buttons().get(0).value());
    }
    assertThat(bench.pbx.living()).isEmpty();
    assertThat(bench.thread.pendingTimers()).isEmpty();
    List.copyOf(bench.phones).forEach(FakePhone::cutOff);
    assertThat(bench.handling.isEmpty()).isTrue();
  }

  private FakePhone talker(int number, String line) {
    FakePhone phone =
        bench.unregistered(Dialect.sccp(17), true, "SEP%012X".formatted(0x100 + number), line);
    phone.opensPorts = true;
    return bench.registers(phone);
  }
}
