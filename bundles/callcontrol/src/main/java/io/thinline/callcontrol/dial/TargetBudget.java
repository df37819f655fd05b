package io.thinline.callcontrol.dial;

/**
 * How many targets one dial string may lead to, with all that users and groups in it stand for:
 * groups of groups grow beyond all bounds.
 */
final class TargetBudget {
  static final int TARGETS = 500;

  private int taken;
  private boolean refused;

  boolean take() {
    return ++taken <= TARGETS;
  }

  /** True the first time: one line in the log is enough. */
  boolean firstRefusal() {
    boolean first = !refused;
    refused = true;
    return first;
  }
}
