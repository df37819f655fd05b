package io.thinline.spine;

import io.thinline.api.time.Clock;
import java.time.Instant;

/** The host's clocks. */
final class SystemClock implements Clock {

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Instant now() {
    return Instant.now();
  }
}
