package io.thinline.scenario;

import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import java.util.concurrent.atomic.AtomicLong;

/** An event stream that keeps nothing, for runs that last. */
final class CountedEvents implements EventStream {
  private final AtomicLong last = new AtomicLong();

  @Override
  public long publish(PbxEvent event) {
    return last.incrementAndGet();
  }

  @Override
  public EventSubscription subscribe(String name, long fromSequence, EventSink sink) {
    throw new UnsupportedOperationException("nobody listens here");
  }

  @Override
  public long lastSequence() {
    return last.get();
  }
}
