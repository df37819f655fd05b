package io.thinline.skinny.station;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Lets only so much happen in a time: what is more waits for its turn. Call thread only. */
final class Pace {
  private final CallThread callThread;
  private final int most;
  private final Duration period;
  private final Deque<Runnable> queue = new ArrayDeque<>();
  private int done;
  private @Nullable Timer timer;

  /** At most {@code most} things in each {@code period}; the first ones at once. */
  Pace(CallThread callThread, int most, Duration period) {
    this.callThread = callThread;
    this.most = most;
    this.period = period;
  }

  void add(Runnable task) {
    queue.add(task);
    turn();
  }

  void clear() {
    queue.clear();
    done = 0;
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private void turn() {
    if (timer == null) {
      timer = callThread.schedule("restarts", period, this::nextPeriod);
    }
    while (done < most && !queue.isEmpty()) {
      done++;
      queue.remove().run();
    }
  }

  private void nextPeriod() {
    timer = null;
    done = 0;
    if (!queue.isEmpty()) {
      turn();
    }
  }
}
