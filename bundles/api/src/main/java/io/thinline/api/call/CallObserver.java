package io.thinline.api.call;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears of every leg, from its first moment: for records, states, statistics. A whiteboard service;
 * call thread only, and quick. It may {@link Leg#addListener listen} to the leg.
 */
@ConsumerType
@FunctionalInterface
public interface CallObserver {

  /** The leg has just come to be; what happens to it is told after this returns. */
  void created(Leg leg);
}
