package io.thinline.callcontrol;

import io.thinline.api.call.CallObserver;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to hear of every leg. Call thread only. */
final class LegObservers {
  private static final Logger log = LoggerFactory.getLogger(LegObservers.class);

  private final List<CallObserver> observers = new ArrayList<>();

  void add(CallObserver observer) {
    observers.add(observer);
  }

  void remove(CallObserver observer) {
    observers.remove(observer);
  }

  /** What one of them makes of it harms neither the leg nor the others. */
  void created(SwitchLeg leg) {
    for (CallObserver observer : List.copyOf(observers)) {
      try {
        observer.created(leg);
      } catch (RuntimeException e) {
        log.error("{} could not take the new leg {}", observer.getClass().getName(), leg, e);
      }
    }
  }
}
