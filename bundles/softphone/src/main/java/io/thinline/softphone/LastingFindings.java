package io.thinline.softphone;

import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes breaches of findings that last. It looks once after each burst of messages, when all that
 * came together is in its place, not after each of them.
 */
final class LastingFindings {
  private final Inspection inspection;
  private final Breaches breaches;
  private final PhoneThread thread;
  private final Map<Finding, Lasting> lasting = new LinkedHashMap<>();
  private @Nullable Timer timer;
  private long timerAt;
  private boolean due;
  private boolean stopped;

  private static final class Lasting {
    private final long since;
    private boolean told;

    Lasting(long since) {
      this.since = since;
    }
  }

  LastingFindings(Inspection inspection, Breaches breaches, PhoneThread thread) {
    this.inspection = inspection;
    this.breaches = breaches;
    this.thread = thread;
  }

  /** Something has happened to the phone. */
  void touched() {
    if (!due && !stopped) {
      due = true;
      thread.post(this::look);
    }
  }

  private void look() {
    due = false;
    if (stopped) {
      return;
    }
    List<Finding> found = inspection.findings();
    if (found.isEmpty()) {
      lasting.clear();
      cancelTimer();
      return;
    }
    long now = thread.clock().nanoTime();
    lasting.keySet().retainAll(found);
    found.forEach(finding -> lasting.computeIfAbsent(finding, f -> new Lasting(now)));
    long next = Long.MAX_VALUE;
    for (Map.Entry<Finding, Lasting> entry : lasting.entrySet()) {
      Lasting state = entry.getValue();
      long left = state.since + entry.getKey().patience().toNanos() - now;
      if (!state.told && left <= 0) {
        tell(entry.getKey(), state);
      } else if (!state.told) {
        next = Math.min(next, left);
      }
    }
    lookAgain(now, next);
  }

  private void lookAgain(long now, long wait) {
    if (wait == Long.MAX_VALUE) {
      cancelTimer();
      return;
    }
    boolean soonEnough = timer != null && timer.pending() && timerAt - now <= wait;
    if (!soonEnough) {
      cancelTimer();
      timerAt = now + wait;
      timer = thread.schedule("softphone inspection", Duration.ofNanos(wait), this::look);
    }
  }

  /** Tells all findings now: the caller knows that nothing is under way any more. */
  void settle() {
    look();
    lasting.forEach(
        (finding, state) -> {
          if (!state.told && !finding.patience().equals(Finding.SILENCE)) {
            tell(finding, state);
          }
        });
  }

  void stop() {
    stopped = true;
    cancelTimer();
  }

  private void cancelTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private void tell(Finding finding, Lasting state) {
    state.told = true;
    breaches.add(finding.text());
  }
}
