package io.thinline.callcontrol;

import io.thinline.api.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When things happened to a leg. */
final class LegTimes {
  private static final long NEVER = Long.MIN_VALUE;

  private final Clock clock;
  private final Instant created;
  private final long begin;
  private long answered = NEVER;

  LegTimes(Clock clock) {
    this.clock = clock;
    this.created = clock.now();
    this.begin = clock.nanoTime();
  }

  Instant created() {
    return created;
  }

  void answered() {
    answered = clock.nanoTime();
  }

  boolean wasAnswered() {
    return answered != NEVER;
  }

  /** Since it came to be. */
  Duration age() {
    return Duration.ofNanos(clock.nanoTime() - begin);
  }

  /** Since it was answered; nothing before. */
  Duration talked() {
    return wasAnswered() ? Duration.ofNanos(clock.nanoTime() - answered) : Duration.ZERO;
  }

  /** Writes the times under FreeSWITCH's names: whole seconds. */
  void ended(SwitchLeg leg) {
    long start = created.getEpochSecond();
    leg.setVariable("start_epoch", Long.toString(start));
    Duration age = age();
    if (wasAnswered()) {
      leg.setVariable(
          "answer_epoch", Long.toString(created.plus(age.minus(talked())).getEpochSecond()));
    }
    leg.setVariable("end_epoch", Long.toString(created.plus(age).getEpochSecond()));
    leg.setVariable("duration", Long.toString(age.toSeconds()));
    leg.setVariable("billsec", Long.toString(talked().toSeconds()));
  }
}
