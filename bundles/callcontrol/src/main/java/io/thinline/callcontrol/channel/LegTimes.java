package io.thinline.callcontrol.channel;

import io.thinline.api.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When things happened to a leg. What is told as time of day is counted from its first moment on,
 * so that a clock that is set meanwhile makes no call longer. Call thread only.
 */
public final class LegTimes {
  private static final long MICROS = 1_000_000;
  private static final long NANOS_PER_MICRO = 1_000;

  private final Clock clock;
  private final Instant created;
  private final long createdMicros;
  private final long begin;
  private ChannelTimes times;
  private boolean holding;
  private long heldSince;

  public LegTimes(Clock clock) {
    this.clock = clock;
    this.created = clock.now();
    this.begin = clock.nanoTime();
    this.createdMicros = created.getEpochSecond() * MICROS + created.getNano() / NANOS_PER_MICRO;
    this.times = ChannelTimes.created(createdMicros);
  }

  public Instant created() {
    return created;
  }

  public boolean wasAnswered() {
    return times.happened(Moment.ANSWERED);
  }

  /** Since it came to be. */
  public Duration age() {
    return Duration.ofNanos(clock.nanoTime() - begin);
  }

  /** As they are now; later moments change nothing of it. */
  ChannelTimes known() {
    return times;
  }

  void now(Moment moment) {
    times = times.with(moment, micros());
  }

  /** Only the first time counts. */
  void first(Moment moment) {
    if (!times.happened(moment)) {
      now(moment);
    }
  }

  void holds() {
    now(Moment.LAST_HOLD);
    holding = true;
    heldSince = clock.nanoTime();
  }

  void holdsNoMore() {
    if (holding) {
      holding = false;
      long held = (clock.nanoTime() - heldSince) / NANOS_PER_MICRO;
      times = times.with(Moment.HOLD_ACCUM, times.at(Moment.HOLD_ACCUM) + held);
    }
  }

  private long micros() {
    return createdMicros + (clock.nanoTime() - begin) / NANOS_PER_MICRO;
  }
}
