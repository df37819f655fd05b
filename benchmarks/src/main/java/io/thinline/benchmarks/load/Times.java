package io.thinline.benchmarks.load;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;

/** Durations of one kind, to three digits. Safe for all threads. */
final class Times {
  private static final int DIGITS = 3;
  private static final double MEDIAN = 50;
  private static final double P99 = 99;

  private final ConcurrentHistogram nanos =
      new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(10), DIGITS);

  void between(long start, long end) {
    nanos.recordValue(Math.min(Math.max(0, end - start), nanos.getHighestTrackableValue()));
  }

  long count() {
    return nanos.getTotalCount();
  }

  double medianMillis() {
    return millis(nanos.getValueAtPercentile(MEDIAN));
  }

  double p99Millis() {
    return millis(nanos.getValueAtPercentile(P99));
  }

  double maxMillis() {
    return millis(nanos.getMaxValue());
  }

  private static double millis(long value) {
    return value / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  @Override
  public String toString() {
    return count() == 0
        ? "-"
        : String.format(
            Locale.ROOT,
            "p50 %.2f ms, p99 %.2f ms, max %.2f ms",
            medianMillis(),
            p99Millis(),
            maxMillis());
  }
}
