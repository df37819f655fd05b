package io.thinline.spine;

import io.thinline.api.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that the test moves, readable from any thread. */
final class SteppedClock implements Clock {
  private final AtomicLong nanos = new AtomicLong(5_000_000_000L);

  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Override
  public long nanoTime() {
    return nanos.get();
  }

  @Override
  public Instant now() {
    return Instant.EPOCH.plusNanos(nanos.get());
  }
}
