package io.thinline.callcontrol;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import java.util.ArrayDeque;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Tells legs' listeners what happened, in order: what follows from an event is told after it has
 * been told to all. So a listener may give commands without being called again in the middle of its
 * own work. Nothing is told of a leg after its end but that it is gone.
 */
final class LegVoices {
  private static final Logger log = LoggerFactory.getLogger(LegVoices.class);

  private final ArrayDeque<Work> queue = new ArrayDeque<>();
  private boolean telling;

  /** Something to do for a leg. */
  private record Work(SwitchLeg leg, Runnable task) {}

  void tell(SwitchLeg leg, LegEvent event) {
    together(leg, () -> deliver(leg, event));
  }

  /**
   * Runs it now, or after what is being told; what it tells is told together, behind that. The leg
   * ends when it fails.
   */
  void together(SwitchLeg leg, Runnable task) {
    queue.add(new Work(leg, task));
    if (telling) {
      return;
    }
    telling = true;
    try {
      drain();
    } finally {
      telling = false;
    }
  }

  /** Runs it now; whatever is told meanwhile is told when it is done. */
  void first(Runnable work) {
    if (telling) {
      work.run();
      return;
    }
    telling = true;
    try {
      work.run();
      drain();
    } finally {
      telling = false;
    }
  }

  /** Answers now; whatever is told meanwhile is told when that is done. */
  boolean answerFirst(BooleanSupplier question) {
    boolean[] answer = {false};
    first(() -> answer[0] = question.getAsBoolean());
    return answer[0];
  }

  private void drain() {
    for (Work next = queue.poll(); next != null; next = queue.poll()) {
      try {
        next.task.run();
      } catch (RuntimeException e) {
        log.error("A step of {} failed; the leg ends", next.leg, e);
        next.leg.hangup(Cause.NORMAL_TEMPORARY_FAILURE, "Internal error");
      }
    }
  }

  private static void deliver(SwitchLeg leg, LegEvent event) {
    for (LegListener listener : leg.audience.of(event)) {
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
