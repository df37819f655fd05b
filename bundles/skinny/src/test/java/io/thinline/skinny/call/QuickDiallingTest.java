package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.assertIdle;
import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.station.SoftKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that are not dialled digit by digit. */
class QuickDiallingTest {
  private final CallBench bench = new CallBench();
  private final FakePhone alice = bench.phone("SEP00000000000A", "1101", "1109");
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  @Test
  void enblocFromOnHookLeadsThroughOffHook() {
    alice.does(enbloc("1102"));
    assertThat(alice.shows.placed).containsExactly("1102");
    assertThat(alice.shows.state()).isEqualTo(CallState.RING_OUT);
    assertThat(
            bench.events.withSubclass("skinny::call_state").stream()
                .filter(event -> event.headers().get("Skinny-Device-Name").equals(alice.toString()))
                .map(event -> event.headers().get("Skinny-Call-State")))
        .containsExactly("1", "12", "3");
  }

  @Test
  void enblocOffHookUsesThatCall() {
    alice.does(offHook());
    int reference = alice.shows.reference();
    alice.does(enbloc("1102"));
    assertThat(alice.shows.reference()).isEqualTo(reference);
    assertThat(bob.shows.state()).isEqualTo(CallState.RING_IN);
  }

  @Test
  void aSpeedDialCallsItsNumber() {
    alice.does(stimulus(Stimulus.SPEED_DIAL, 1));
    assertThat(alice.shows.placed).containsExactly("1102");
    alice.does(onHook());
    alice.does(stimulus(Stimulus.SPEED_DIAL, 7));
    assertIdle(alice);
  }

  @Test
  void aDigitOnHookStartsACall() {
    bench.dials(alice, "1102");
    assertThat(alice.shows.placed).containsExactly("1102");
  }

  @Test
  void redialIsThereOnceSomethingWasDialled() {
    alice.does(enbloc("1102"));
    alice.does(onHook());
    assertThat(alice.shows.visibleKeys()).containsExactly("Newcall", "Redial");
    alice.does(key(alice, SoftKey.REDIAL));
    assertThat(alice.shows.placed).containsExactly("1102", "1102");
  }

  @Test
  void redialDialsIntoTheCallThatIsOffHook() {
    alice.does(stimulus(Stimulus.LAST_NUMBER_REDIAL, 0));
    assertIdle(alice);
    alice.does(enbloc("1102"));
    alice.does(onHook());
    alice.does(offHook());
    alice.does(key(alice, SoftKey.REDIAL));
    assertThat(alice.shows.calls).hasSize(1);
    assertThat(alice.shows.state()).isEqualTo(CallState.RING_OUT);
  }

  @Test
  void aLineKeyCallsFromThatLine() {
    alice.does(stimulus(Stimulus.LINE, 2));
    assertThat(alice.shows.lamps).containsEntry(2, LampMode.ON).containsEntry(1, LampMode.OFF);
    assertThat(bench.pbx.only().party().number()).isEqualTo("1109");
    assertThat(bench.pbx.only().variable("skinny_line_instance")).contains("2");
    assertThat(bench.pbx.only().variable("accountcode")).contains(alice.toString());
    alice.does(onHook());
    alice.does(stimulus(Stimulus.LINE, 3));
    assertIdle(alice);
  }

  /** As from a phone whose highlight is on a call of another line. */
  @Test
  void redialIsOfTheLineThatHasDialTone() {
    alice.does(enbloc("1102"));
    alice.does(onHook());
    alice.does(stimulus(Stimulus.LINE, 2));
    assertThat(alice.shows.visibleKeys()).doesNotContain("Redial");
    alice.does(stimulus(Stimulus.LINE, 2));
    assertIdle(alice);
    assertThat(alice.shows.visibleKeys()).contains("Redial");
  }
}
