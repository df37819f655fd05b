package io.thinline.callcontrol;

import io.thinline.api.time.Clock;
import java.time.Duration;

/**
 * How much a leg may do without waiting for anything: whoever exceeds it runs in circles. It starts
 * anew when the leg has waited for a while; a wait of no length, such as {@code sleep 0} in a
 * circle, is none.
 */
final class RoutingBudget {
  static final int ACTIONS = 1_000;
  static final int ROUTINGS = 70;

  private static final int CALM = 5;
  private static final Duration A_WAIT = Duration.ofMillis(100);

  private final Clock clock;
  private int actions;
  private int routings;
  private boolean waiting;
  private long waitsSince;

  RoutingBudget(Clock clock) {
    this.clock = clock;
  }

  boolean mayAct() {
    goesOn();
    return ++actions <= ACTIONS;
  }

  boolean mayRoute() {
    goesOn();
    return ++routings <= ROUTINGS;
  }

  /** Whether it has not been routed so often that saying so each time fills the log. */
  boolean calm() {
    return routings < CALM;
  }

  /** The leg waits for something that comes from outside. */
  void waits() {
    waiting = true;
    waitsSince = clock.nanoTime();
  }

  private void goesOn() {
    if (waiting && clock.nanoTime() - waitsSince >= A_WAIT.toNanos()) {
      actions = 0;
      routings = 0;
    }
    waiting = false;
  }
}
