package io.thinline.testkit;

import io.thinline.api.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until it is told otherwise. */
public final class VirtualClock implements Clock {
  /** As long as the call thread's longest delay. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  private long nanos;

  @Override
  public long nanoTime() {
    return nanos;
  }

  @Override
  public Instant now() {
    return START.plusNanos(nanos);
  }

  void moveTo(long nanoTime) {
    nanos = Math.max(nanos, nanoTime);
  }

  /** Nanoseconds of a duration from now; what should have been before now is due now. */
  long deadline(Duration delay) {
    return nanos + Math.max(0, (delay.compareTo(LONGEST) < 0 ? delay : LONGEST).toNanos());
  }
}
