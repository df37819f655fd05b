package io.thinline.skinny.station;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How often each phone is told to say that it lives: between three quarters of what is configured
 * and all of it, so that a thousand phones that come at once do not speak at once ever after. A
 * device is told the same each time. Any thread.
 */
final class KeepAliveSpread {
  private static final int SPREAD = 4;

  private final long seed;

  KeepAliveSpread(long seed) {
    this.seed = seed;
  }

  Duration told(Duration configured, String device) {
    long most = configured.toSeconds() / SPREAD;
    long less = new SplittableRandom(seed ^ device.hashCode()).nextLong(most + 1);
    return configured.minusSeconds(less);
  }
}
