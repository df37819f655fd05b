package io.thinline.callcontrol;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import java.util.ArrayDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Tells legs' listeners what happened, in order: what follows from an event is told after it has
 * been told to all. So a listener may give commands without being called again in the middle of its
 * own work.
 */
final class LegVoices {
  private static final Logger log = LoggerFactory.getLogger(LegVoices.class);

  private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
  private boolean telling;

  void tell(SwitchLeg leg, LegEvent event) {
    together(() -> deliver(leg, event));
  }

  /** Runs it now, or after what is being told; what it tells is told together, behind that. */
  void together(Runnable work) {
    queue.add(work);
    if (telling) {
      return;
    }
    telling = true;
    try {
      for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
        next.run();
      }
    } finally {
      telling = false;
    }
  }

  private void deliver(SwitchLeg leg, LegEvent event) {
    for (LegListener listener : leg.audience()) {
      // Left there for the watchdog; the call thread clears it after the step.
      MDC.put("call", leg.uuid());
      try {
        listener.legEvent(leg, event);
      } catch (RuntimeException e) {
        log.error("{} could not take {}; the leg ends", leg, event, e);
        leg.hangup(Cause.NORMAL_TEMPORARY_FAILURE, "Internal error");
      }
    }
  }
}
