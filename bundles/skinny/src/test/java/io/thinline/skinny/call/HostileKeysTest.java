package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.assertIdle;
import static io.thinline.skinny.call.CallBench.digit;
import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.station.SoftKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that no phone has, and keys that come too late. Rows are those of hostile.md. */
class HostileKeysTest {
  private final CallBench bench = new CallBench();
  private final FakePhone alice = bench.phone("SEP00000000000A", "1101", "1109");
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");

  /** R11: nothing starts on a line or a speed dial that is not there, and the phone lives on. */
  @ParameterizedTest
  @ValueSource(ints = {65535, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void aLineOrSpeedDialThatIsNotThereIsRefused(int instance) {
    alice.does(stimulus(Stimulus.SPEED_DIAL, instance));
    alice.does(stimulus(Stimulus.SPEED_DIAL, 0));
    alice.does(stimulus(Stimulus.LINE, instance));
    alice.does(new OffHookMessage(instance, 0));
    alice.does(onHook());
    bench.thread.advance(Duration.ofMinutes(2));

    assertIdle(alice);
    assertThat(bench.pbx.living()).isEmpty();
    alice.does(enbloc("1102"));
    assertThat(bob.shows.state()).isEqualTo(CallState.RING_IN);
  }

  /**
   * R12: every soft key event there can be, in and out of range, with lines and calls at random.
   */
  @Test
  void softKeysOutOfRangeChangeNothing() {
    alice.does(offHook());
    int reference = alice.shows.reference();
    for (int event : List.of(0, 27, 255, 4711, 65535, -1, Integer.MIN_VALUE)) {
      alice.does(new SoftKeyEventMessage(SoftKeyEvent.of(event), 65535, -1));
      alice.does(new SoftKeyEventMessage(SoftKeyEvent.of(event), 1, reference));
    }
    assertThat(alice.shows.state()).isEqualTo(CallState.OFF_HOOK);
    assertThat(alice.shows.reference()).isEqualTo(reference);
  }

  /** R9: off-hook, the connection drops, and keys and timers of before come after. */
  @Test
  void keysAndTimersAfterTheConnectionIsGoneFindNothing() {
    alice.does(offHook());
    List<PhoneMessage> late =
        List.of(digit(alice, '1'), onHook(), offHook(), key(alice, SoftKey.END_CALL));
    alice.does(digit(alice, '1'));
    alice.cutOff();

    late.forEach(alice::does);
    bench.thread.advance(Duration.ofMinutes(2));

    assertThat(bench.pbx.living()).isEmpty();
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  /** R8: digits that no keypad has, and digits without end on a call that talks to nobody. */
  @Test
  void keypadButtonsOutOfRangeAreNoDigits() {
    alice.does(offHook());
    KeypadButtonMessage one = (KeypadButtonMessage) digit(alice, '1');
    for (int button : new int[] {16, 255, 65535, -1}) {
      alice.does(
          new KeypadButtonMessage(
              io.thinline.sccp.value.KeyPadButton.of(button),
              one.lineInstance(),
              one.callReference()));
    }
    assertThat(alice.shows.state()).isEqualTo(CallState.OFF_HOOK);
  }
}
