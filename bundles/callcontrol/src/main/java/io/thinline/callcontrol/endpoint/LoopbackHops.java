package io.thinline.callcontrol.endpoint;

import io.thinline.api.call.Leg;
import java.util.HashMap;
import java.util.Map;

/**
 * How many loopbacks lie before a leg. Kept here and not in a variable, which a dialplan could set.
 * Call thread only.
 */
final class LoopbackHops {
  static final int MOST = 30;

  private final Map<Leg, Integer> dialling = new HashMap<>();

  /** How many there are when a leg of this call goes through one more. */
  int through(Leg near) {
    return 1
        + near.call().legs().stream()
            .mapToInt(leg -> dialling.getOrDefault(leg, 0))
            .max()
            .orElse(0);
  }

  /** The end of a loopback that dials. */
  void begins(Leg farther, int hops) {
    dialling.put(farther, hops);
  }

  void ended(Leg farther) {
    dialling.remove(farther);
  }

  boolean none() {
    return dialling.isEmpty();
  }
}
