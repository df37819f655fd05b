package io.thinline.benchmarks.load;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Starts a number of things at a pace and waits until all have ended. Safe for all threads. */
final class Starts {
  /** Starts one of them, and runs what it is given when that one has ended. */
  interface Starter {
    void start(int number, Runnable ended);
  }

  private final Pace pace;
  private final int count;
  private final ScheduledExecutorService clock;
  private final Starter starter;
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch open;
  private volatile @Nullable ScheduledFuture<?> beat;

  /**
   * Nothing starts yet.
   *
   * @param starter is given the numbers from 0 up, on any thread
   */
  Starts(Pace pace, int count, ScheduledExecutorService clock, Starter starter) {
    this.pace = pace;
    this.count = count;
    this.clock = clock;
    this.starter = starter;
    this.open = new CountDownLatch(count);
  }

  /** Starts them and returns when the last has ended. */
  void run() throws InterruptedException {
    if (pace.inFlight() > 0) {
      startUpTo(pace.inFlight());
    } else if (Double.isInfinite(pace.perSecond())) {
      startUpTo(count);
    } else {
      long begin = System.nanoTime();
      beat =
          clock.scheduleAtFixedRate(
              () -> startUpTo(due(System.nanoTime() - begin)), 0, 1, TimeUnit.MILLISECONDS);
    }
    open.await();
    ScheduledFuture<?> beating = beat;
    if (beating != null) {
      beating.cancel(false);
    }
  }

  private int due(long nanos) {
    return 1 + (int) (pace.perSecond() * nanos / TimeUnit.SECONDS.toNanos(1));
  }

  private void startUpTo(int most) {
    while (next.get() < Math.min(most, count)) {
      startNext();
    }
  }

  private void startNext() {
    int number = next.getAndIncrement();
    if (number < count) {
      starter.start(number, this::ended);
    }
  }

  private void ended() {
    if (pace.inFlight() > 0) {
      startNext();
    }
    open.countDown();
  }
}
