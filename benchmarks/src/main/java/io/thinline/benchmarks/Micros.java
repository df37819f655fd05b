package io.thinline.benchmarks;

import java.util.Locale;
import org.HdrHistogram.AbstractHistogram;

/** Durations for people. */
final class Micros {
  private static final double NANOS = 1e3;
  private static final double MEDIAN = 50;
  private static final double P99 = 99;
  private static final double P999 = 99.9;

  private Micros() {}

  static String of(AbstractHistogram nanos) {
    return String.format(
        Locale.ROOT,
        "p50 %.1f us, p99 %.1f us, p99.9 %.1f us, max %.1f us",
        nanos.getValueAtPercentile(MEDIAN) / NANOS,
        nanos.getValueAtPercentile(P99) / NANOS,
        nanos.getValueAtPercentile(P999) / NANOS,
        nanos.getMaxValue() / NANOS);
  }
}
