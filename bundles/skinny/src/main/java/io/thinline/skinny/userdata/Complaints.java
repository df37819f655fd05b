package io.thinline.skinny.userdata;

import io.thinline.api.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Says the same thing once a minute, and no more than so many things. */
final class Complaints {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST = 100;

  private final Clock clock;
  private final Map<String, Instant> said = new HashMap<>();

  Complaints(Clock clock) {
    this.clock = clock;
  }

  /** Whether that is to be said now. */
  boolean due(String text) {
    Instant now = clock.now();
    said.values().removeIf(then -> !now.isBefore(then.plus(PAUSE)));
    return said.size() < MOST && said.putIfAbsent(text, now) == null;
  }
}
