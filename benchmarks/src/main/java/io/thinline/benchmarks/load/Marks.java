package io.thinline.benchmarks.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The moments at which something happened, for the rate at which it did. Safe for all threads. */
final class Marks {
  private static final double EDGE = 0.1;

  private final long[] nanos;
  private final AtomicInteger used = new AtomicInteger();

  /** Room for that many; more are not taken. */
  Marks(int most) {
    nanos = new long[most];
  }

  void at(long now) {
    int place = used.getAndIncrement();
    if (place < nanos.length) {
      nanos[place] = now;
    }
  }

  int count() {
    return Math.min(used.get(), nanos.length);
  }

  /** From that moment to the last mark, in seconds. */
  double secondsSince(long start) {
    return count() == 0 ? 0 : seconds(sorted()[count() - 1] - start);
  }

  /** How many a second from the tenth to the ninetieth percent: without run-up and tail. */
  double steadyRate() {
    long[] sorted = sorted();
    int from = (int) (sorted.length * EDGE);
    int to = (int) (sorted.length * (1 - EDGE));
    return to <= from || to >= sorted.length || sorted[to] == sorted[from]
        ? 0
        : (to - from) / seconds(sorted[to] - sorted[from]);
  }

  /** All of them over the time since that moment, and the steady rate. */
  String rates(long start) {
    double seconds = secondsSince(start);
    return String.format(
        Locale.ROOT,
        "%,.0f/s in %.2f s, steady %,.0f/s",
        seconds > 0 ? count() / seconds : 0,
        seconds,
        steadyRate());
  }

  private long[] sorted() {
    long[] sorted = Arrays.copyOf(nanos, count());
    Arrays.sort(sorted);
    return sorted;
  }

  private static double seconds(long nanos) {
    return nanos / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
