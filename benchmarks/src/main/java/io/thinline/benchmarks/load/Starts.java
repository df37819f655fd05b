package io.thinline.benchmarks.load;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Starts a number of things at a pace and waits until all have ended. Safe for all threads. */
final class Starts {
  /** Starts one of them, and runs what it is given when that one has ended. */
  interface Starter {
    /**
     * Number so and so.
     *
     * @param due when it was to start (System.nanoTime): delay of the generator counts from here
     */
    void start(int number, long due, Runnable ended);
  }

  private final Pace pace;
  private final int count;
  private final Starter starter;
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch open;

  /**
   * Nothing starts yet.
   *
   * @param starter is given the numbers from 0 up, on any thread
   */
  Starts(Pace pace, int count, Starter starter) {
    this.pace = pace;
    this.count = count;
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
      startInTime();
    }
    open.await();
  }

  /** One after the other at fixed intervals, however long the earlier ones take. */
  private void startInTime() {
    long begin = System.nanoTime();
    double interval = TimeUnit.SECONDS.toNanos(1) / pace.perSecond();
    for (int number = 0; number < count; number++) {
      long due = begin + (long) (number * interval);
      long early = due - System.nanoTime();
      while (early > 0) {
        LockSupport.parkNanos(early);
        early = due - System.nanoTime();
      }
      starter.start(number, due, this::ended);
    }
  }

  private void startUpTo(int most) {
    while (next.get() < Math.min(most, count)) {
      startNext();
    }
  }

  private void startNext() {
    int number = next.getAndIncrement();
    if (number < count) {
      starter.start(number, System.nanoTime(), this::ended);
    }
  }

  private void ended() {
    if (pace.inFlight() > 0) {
      startNext();
    }
    open.countDown();
  }
}
