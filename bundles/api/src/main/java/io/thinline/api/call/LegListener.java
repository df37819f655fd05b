package io.thinline.api.call;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears what happens to a leg, on the call thread, in order. It may give commands to legs; what
 * follows from them is told after the present event has been told to all. A listener that throws
 * ends its leg.
 */
@ConsumerType
@FunctionalInterface
public interface LegListener {
  void legEvent(Leg leg, LegEvent event);
}
