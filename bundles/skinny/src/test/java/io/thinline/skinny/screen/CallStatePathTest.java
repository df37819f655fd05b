package io.thinline.skinny.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import org.junit.jupiter.api.Test;

class CallStatePathTest {

  @Test
  void anUnknownCallIsLedThroughOffHook() {
    assertThat(CallStatePath.of(null, CallState.RING_OUT))
        .containsExactly(CallState.OFF_HOOK, CallState.PROCEED, CallState.RING_OUT);
    assertThat(CallStatePath.of(null, CallState.BUSY))
        .containsExactly(CallState.OFF_HOOK, CallState.BUSY);
    assertThat(CallStatePath.of(null, CallState.RING_IN)).containsExactly(CallState.RING_IN);
  }

  @Test
  void anAnsweredCallGoesOffHookFirst() {
    assertThat(CallStatePath.of(CallState.RING_IN, CallState.CONNECTED))
        .containsExactly(CallState.OFF_HOOK, CallState.CONNECTED);
    assertThat(CallStatePath.of(CallState.HOLD, CallState.CONNECTED))
        .containsExactly(CallState.OFF_HOOK, CallState.CONNECTED);
    assertThat(CallStatePath.of(CallState.RING_OUT, CallState.CONNECTED))
        .containsExactly(CallState.CONNECTED);
  }

  @Test
  void whatIsShownIsNotShownAgain() {
    assertThat(CallStatePath.of(CallState.HOLD, CallState.HOLD)).isEmpty();
  }
}
