package io.thinline.callcontrol.app;

/**
 * {@code destination [dialplan [context]]}: where a call is to be routed.
 *
 * @param destination empty when none is written
 * @param dialplan empty when none is written
 * @param context empty when none is written
 */
record RouteTarget(String destination, String dialplan, String context) {

  static RouteTarget parse(String data) {
    String[] words = data.strip().split("\\s+", 3);
    return new RouteTarget(
        words[0], words.length > 1 ? words[1] : "", words.length > 2 ? words[2] : "");
  }

  /** The same, and another destination when none is written. */
  RouteTarget or(String standard) {
    return destination.isEmpty() ? new RouteTarget(standard, dialplan, context) : this;
  }
}
