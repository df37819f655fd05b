package io.thinline.api.event;

import org.osgi.annotation.versioning.ConsumerType;

/** Receives events in order. What it throws is logged; the next event follows all the same. */
@ConsumerType
public interface EventSink {

  void event(PbxEvent event);

  /** The subscriber was too slow: so many events before the next one are lost to it. */
  default void gap(long lost) {}
}
