package io.thinline.softphone.transport;

import io.thinline.sccp.message.SccpMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * What a bad network, or a phone that forgets, does to messages: some come late, and with them all
 * behind them, as over TCP; some never come. What it does follows from the seed alone. Single
 * thread.
 */
public final class WireFaults {
  /** Runs a task later, on the one thread of the harness. */
  public interface Scheduler {
    /** Once, after that time. */
    void schedule(Duration delay, Runnable task);
  }

  private record Late(Predicate<SccpMessage> which, double chance, long mostMillis) {}

  private record Lost(Predicate<SccpMessage> which, double chance) {}

  private final SplittableRandom random;
  private final Scheduler scheduler;
  private final List<Late> late = new ArrayList<>();
  private final List<Lost> lost = new ArrayList<>();
  private boolean off;

  /**
   * A wire without faults, to which some are added.
   *
   * @param seed of all chances
   * @param scheduler for what comes late
   */
  public WireFaults(long seed, Scheduler scheduler) {
    random = new SplittableRandom(seed);
    this.scheduler = scheduler;
  }

  /**
   * Delays messages, of either direction.
   *
   * @param which can be late
   * @param chance of each, from 0 to 1
   * @param most the longest delay; each is chosen up to it
   */
  public WireFaults delays(Predicate<SccpMessage> which, double chance, Duration most) {
    late.add(new Late(which, chance, Math.max(1, most.toMillis())));
    return this;
  }

  /** Delays messages of that class. */
  public WireFaults delays(Class<? extends SccpMessage> type, double chance, Duration most) {
    return delays(type::isInstance, chance, most);
  }

  /** Loses messages: for answers that a phone forgets, since TCP itself loses none. */
  public WireFaults drops(Predicate<SccpMessage> which, double chance) {
    lost.add(new Lost(which, chance));
    return this;
  }

  /** Loses messages of that class. */
  public WireFaults drops(Class<? extends SccpMessage> type, double chance) {
    return drops(type::isInstance, chance);
  }

  /** From now on nothing is late or lost any more, but what is late already. */
  public void heal() {
    off = true;
  }

  boolean loses(SccpMessage message) {
    for (Lost fault : lost) {
      if (!off && fault.which().test(message) && random.nextDouble() < fault.chance()) {
        return true;
      }
    }
    return false;
  }

  Duration delay(SccpMessage message) {
    for (Late fault : late) {
      if (!off && fault.which().test(message) && random.nextDouble() < fault.chance()) {
        return Duration.ofMillis(1 + random.nextLong(fault.mostMillis()));
      }
    }
    return Duration.ZERO;
  }

  void schedule(Duration delay, Runnable task) {
    scheduler.schedule(delay, task);
  }
}
