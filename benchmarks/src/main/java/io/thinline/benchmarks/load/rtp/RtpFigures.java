package io.thinline.benchmarks.load.rtp;

import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/** What the RTP thread saw in some time. Safe for all threads. */
public final class RtpFigures {
  private static final int DIGITS = 2;
  private static final long MOST_NANOS = 60_000_000_000L;

  private final ConcurrentHistogram late = new ConcurrentHistogram(MOST_NANOS, DIGITS);
  private final LongAdder strays = new LongAdder();

  void late(long nanos) {
    late.recordValue(Math.min(Math.max(0, nanos), MOST_NANOS));
  }

  void stray() {
    strays.increment();
  }

  /** Packets that came to a port where nobody expected them. */
  public long strays() {
    return strays.sum();
  }

  /** So many nanoseconds at most were that percentage of the packets sent behind their time. */
  public long lateNanos(double percentile) {
    return late.getValueAtPercentile(percentile);
  }
}
