package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.RingMode;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.SoftKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 1110 is on the phones of Bob (first line) and Carol (second line). */
class SharedLineTest {
  private final CallBench bench = new CallBench();
  private final FakePhone alice = bench.phone("SEP00000000000A", "1101");
  private final FakePhone bob = bench.phone("SEP00000000000B", "1110");
  private final FakePhone carol = bench.phone("SEP00000000000C", "1103", "1110");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  private void aliceCalls() {
    alice.does(enbloc("1110"));
  }

  @Test
  void everyAppearanceRingsWithTheSameReference() {
    aliceCalls();
    assertThat(bob.shows.state()).isEqualTo(CallState.RING_IN);
    assertThat(carol.shows.state()).isEqualTo(CallState.RING_IN);
    assertThat(bob.shows.reference()).isEqualTo(carol.shows.reference());
    assertThat(carol.shows.lamps).containsEntry(2, LampMode.BLINK).containsEntry(1, LampMode.OFF);
  }

  @Test
  void whoAnswersFirstHasItAndTheOthersSeeItInUse() {
    aliceCalls();
    int reference = bob.shows.reference();
    bob.does(key(bob, SoftKey.ANSWER));
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(carol.shows.calls).containsOnlyKeys(reference);
    assertThat(carol.shows.state()).isEqualTo(CallState.CALL_REMOTE_MULTILINE);
    assertThat(carol.shows.prompts.get(reference)).isEqualTo(Labels.IN_USE_REMOTE);
    assertThat(carol.shows.ringer).isEqualTo(RingMode.OFF);
    assertThat(carol.shows.lamps).containsEntry(2, LampMode.ON);
    assertThat(carol.shows.keys.get(reference)).containsExactly("Newcall");
    bob.does(onHook());
    assertIdle(bob);
    assertIdle(carol);
  }

  @Test
  void ofTwoAnswersAtOnceOneWins() {
    aliceCalls();
    bench.handling.receive(carol, key(carol, SoftKey.ANSWER));
    bench.handling.receive(bob, offHook());
    bench.thread.run();
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(bob.shows.calls.values())
        .containsExactlyInAnyOrder(CallState.CALL_REMOTE_MULTILINE, CallState.OFF_HOOK);
  }

  @Test
  void theCallerGivesUpEverywhere() {
    aliceCalls();
    alice.does(key(alice, SoftKey.END_CALL));
    for (FakePhone phone : List.of(alice, bob, carol)) {
      assertIdle(phone);
    }
  }

  @Test
  void oneRejectsAndTheOtherStillRings() {
    aliceCalls();
    bob.does(key(bob, SoftKey.END_CALL));
    assertIdle(bob);
    assertThat(carol.shows.state()).isEqualTo(CallState.RING_IN);
    assertThat(alice.shows.state()).isEqualTo(CallState.RING_OUT);
    carol.does(key(carol, SoftKey.END_CALL));
    assertThat(alice.shows.state()).isEqualTo(CallState.BUSY);
  }

  @Test
  void anOutgoingCallIsSeenOnTheOtherPhones() {
    bob.does(offHook());
    assertThat(carol.shows.calls).isEmpty();
    bench.dials(bob, "1101");
    assertThat(carol.shows.state()).isEqualTo(CallState.CALL_REMOTE_MULTILINE);
    assertThat(carol.shows.placed).isEmpty();
    bob.does(onHook());
    assertIdle(carol);
  }

  @Test
  void aPhoneThatComesLaterIsShownTheCall() {
    aliceCalls();
    bob.does(offHook());
    FakePhone dave = bench.phone("SEP00000000000D", "1110");
    assertThat(dave.shows.state()).isEqualTo(CallState.CALL_REMOTE_MULTILINE);
    assertThat(dave.shows.lamps).containsEntry(1, LampMode.ON);
  }

  @Test
  void thePhoneInUseElsewhereCanStillCall() {
    aliceCalls();
    bob.does(offHook());
    carol.does(key(carol, SoftKey.NEW_CALL));
    assertThat(carol.shows.calls.values())
        .containsExactly(CallState.CALL_REMOTE_MULTILINE, CallState.OFF_HOOK);
    carol.does(onHook());
    assertThat(carol.shows.calls.values()).containsExactly(CallState.CALL_REMOTE_MULTILINE);
    assertThat(carol.shows.prompts).containsEntry(0, Labels.YOUR_CURRENT_OPTIONS);
  }

  @Test
  void aLostPhoneStopsRingingAndTheOtherGoesOn() {
    aliceCalls();
    bob.cutOff();
    assertThat(carol.shows.state()).isEqualTo(CallState.RING_IN);
    carol.cutOff();
    assertThat(alice.shows.state()).isEqualTo(CallState.CONGESTION);
    assertThat(bench.pbx.living()).isEmpty();
  }

  private void assertIdle(FakePhone phone) {
    assertThat(phone.shows.calls).isEmpty();
    assertThat(phone.shows.prompt()).isEqualTo(Labels.YOUR_CURRENT_OPTIONS);
    assertThat(phone.shows.ringer).isEqualTo(RingMode.OFF);
    assertThat(phone.shows.lamps.values()).containsOnly(LampMode.OFF);
  }
}
