package io.thinline.testkit;

import io.thinline.api.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until it is told otherwise. */
public final class VirtualClock implements Clock {
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

  /** Nanoseconds of a duration from now. */
  long deadline(Duration delay) {
    return nanos + delay.toNanos();
  }
}
