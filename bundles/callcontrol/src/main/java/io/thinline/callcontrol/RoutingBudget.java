package io.thinline.callcontrol;

/**
 * How much a leg may do without waiting for anything: whoever exceeds it runs in circles. It starts
 * anew whenever the leg waits.
 */
final class RoutingBudget {
  static final int ACTIONS = 1_000;
  static final int ROUTINGS = 70;

  private int actions;
  private int routings;

  boolean mayAct() {
    return ++actions <= ACTIONS;
  }

  boolean mayRoute() {
    return ++routings <= ROUTINGS;
  }

  /** The leg waits for something that comes from outside. */
  void waits() {
    actions = 0;
    routings = 0;
  }
}
