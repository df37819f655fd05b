package io.thinline.skinny.screen;

import io.thinline.sccp.value.CallState;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The states a phone must be led through to reach one: a call that it does not know begins off
 * hook, and some phones need Proceed before they show that the far end rings.
 */
final class CallStatePath {
  private record Step(Set<CallState> reachedFrom, CallState otherwiseVia) {}

  private static final Set<CallState> DIALED =
      Set.of(CallState.OFF_HOOK, CallState.PROCEED, CallState.RING_OUT);
  private static final Set<CallState> FAILING =
      Set.of(CallState.OFF_HOOK, CallState.PROCEED, CallState.RING_OUT, CallState.CONNECTED);

  private static final Map<CallState, Step> STEPS =
      Map.of(
          CallState.PROCEED, new Step(Set.of(CallState.OFF_HOOK), CallState.OFF_HOOK),
          CallState.RING_OUT, new Step(Set.of(CallState.PROCEED), CallState.PROCEED),
          CallState.CONNECTED, new Step(DIALED, CallState.OFF_HOOK),
          CallState.BUSY, new Step(FAILING, CallState.OFF_HOOK),
          CallState.CONGESTION, new Step(FAILING, CallState.OFF_HOOK),
          CallState.INVALID_NUMBER, new Step(FAILING, CallState.OFF_HOOK));

  private CallStatePath() {}

  /** The states to send, the wanted one last; none when it is shown already. */
  static List<CallState> of(@Nullable CallState shown, CallState wanted) {
    if (wanted.equals(shown)) {
      return List.of();
    }
    ArrayDeque<CallState> path = new ArrayDeque<>();
    CallState next = wanted;
    while (!next.equals(shown)) {
      path.addFirst(next);
      Step step = STEPS.get(next);
      if (step == null || (shown != null && step.reachedFrom().contains(shown))) {
        break;
      }
      next = step.otherwiseVia();
    }
    return List.copyOf(path);
  }
}
