package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.SoftKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bob, Carol and Dave have called Alice one after another, on two lines. */
class DirectTransferTest {
  private static final List<String> KEYS =
      List.of("SoftkeyEndcall", "SoftkeyResume", "SoftkeySelect", "SoftkeyDirtrfr");

  private final CallBench bench = new CallBench();
  private final FakePhone alice = alice();
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");
  private final FakePhone carol = bench.phone("SEP00000000000C", "1103");
  private final FakePhone dave = bench.phone("SEP00000000000D", "1104");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  private FakePhone alice() {
    FakePhone phone = bench.unregistered(Dialect.sccp(17), true, "SEP00000000000A", "1101", "1111");
    phone.ownKeys.put("KeySetConnected", KEYS);
    phone.ownKeys.put("KeySetOnHold", KEYS);
    return bench.registers(phone);
  }

  /** Answered; what Alice was in waits. */
  private int calls(FakePhone caller, String number) {
    caller.does(enbloc(number));
    int reference = alice.shows.in(CallState.RING_IN);
    alice.does(key(SoftKey.ANSWER, reference));
    return reference;
  }

  private boolean live(int reference) {
    return alice.shows.keys.get(reference).contains("Dirtrfr");
  }

  @Test
  void theTalkAndTheOnlyOtherCallAreBroughtTogether() {
    int first = calls(bob, "1101");
    assertThat(live(first)).isFalse();
    int second = calls(carol, "1111");
    assertThat(live(second)).isTrue();
    alice.does(key(SoftKey.DIRECT_TRANSFER, second));
    assertThat(alice.shows.calls).isEmpty();
    assertThat(alice.shows.prompts).containsEntry(0, Labels.CALL_TRANSFER);
    assertThat(bob.shows.far(bob.shows.reference())).startsWith("1103");
    assertThat(carol.shows.far(carol.shows.reference())).startsWith("1102");
  }

  @Test
  void ofThreeCallsTheTwoMarkedOnesAreBroughtTogether() {
    int first = calls(bob, "1101");
    int second = calls(carol, "1111");
    int third = calls(dave, "1101");
    assertThat(live(third)).isFalse();
    alice.does(key(SoftKey.SELECT, first));
    assertThat(alice.shows.selected).containsExactly(first);
    alice.does(key(SoftKey.SELECT, second));
    assertThat(alice.shows.selected).containsExactlyInAnyOrder(first, second);
    assertThat(live(third)).isTrue();
    alice.does(key(SoftKey.DIRECT_TRANSFER, third));
    assertThat(alice.shows.calls).containsOnlyKeys(third);
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(bob.shows.far(bob.shows.reference())).startsWith("1103");
    assertThat(dave.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void theMarkedCallIsBroughtTogetherWithTheTalk() {
    int first = calls(bob, "1101");
    calls(carol, "1111");
    int third = calls(dave, "1101");
    alice.does(key(SoftKey.SELECT, first));
    alice.does(key(SoftKey.DIRECT_TRANSFER, third));
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
    assertThat(bob.shows.far(bob.shows.reference())).startsWith("1104");
  }

  @Test
  void aMarkIsTakenAwayByTheSameKey() {
    int first = calls(bob, "1101");
    alice.does(key(SoftKey.SELECT, first));
    alice.does(key(SoftKey.SELECT, first));
    assertThat(alice.shows.selected).isEmpty();
  }

  @Test
  void threeMarksAreTooMany() {
    int first = calls(bob, "1101");
    int second = calls(carol, "1111");
    int third = calls(dave, "1101");
    for (int call : List.of(first, second, third)) {
      alice.does(key(SoftKey.SELECT, call));
    }
    assertThat(live(third)).isFalse();
    alice.does(key(SoftKey.DIRECT_TRANSFER, third));
    assertThat(alice.shows.calls).containsOnlyKeys(first, second, third);
  }

  @Test
  void callsThatCannotBeBroughtTogetherStay() {
    int first = calls(bob, "1101");
    int second = calls(carol, "1111");
    bench.pbx.joins = false;
    alice.does(key(SoftKey.DIRECT_TRANSFER, second));
    assertThat(alice.shows.calls)
        .containsEntry(first, CallState.HOLD)
        .containsEntry(second, CallState.CONNECTED);
    assertThat(alice.shows.prompts).containsEntry(first, Labels.CAN_NOT_COMPLETE_TRANSFER);
    assertThat(alice.shows.beeps).endsWith(Tone.BEEP_BONK);
  }
}
