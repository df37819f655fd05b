package io.thinline.skinny.listener;

import io.thinline.api.time.Clock;

/** Allows a burst, and after it a rate. One thread. */
final class TokenBucket {
  private static final double NANOS = 1e9;

  private final double perNano;
  private final double burst;
  private final Clock clock;
  private double tokens;
  private long filled;

  /** {@code rate} is per second. */
  TokenBucket(int rate, int burst, Clock clock) {
    this.perNano = rate / NANOS;
    this.burst = burst;
    this.clock = clock;
    this.tokens = burst;
    this.filled = clock.nanoTime();
  }

  /** False when there is no token left to take. */
  boolean take() {
    long now = clock.nanoTime();
    tokens = Math.min(burst, tokens + (now - filled) * perNano);
    filled = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
