package io.thinline.events;

import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Events that the stream still held.
 *
 * @param events in order
 * @param lost how many of those asked for were gone
 */
record StoredEvents(List<PbxEvent> events, long lost) {

  /**
   * Reads a range of sequence numbers, both ends included; what has not come within the patience is
   * left out.
   */
  static StoredEvents read(EventStream stream, long first, long last, Duration patience) {
    if (first > last) {
      return new StoredEvents(List.of(), 0);
    }
    Collector collector = new Collector(last);
    try (EventSubscription subscription = stream.subscribe("event:list", first, collector)) {
      if (subscription.delivered() < last) {
        collector.done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return collector.result();
  }

  private static final class Collector implements EventSink {
    private final long last;
    private final CountDownLatch done = new CountDownLatch(1);
    private final List<PbxEvent> events = new ArrayList<>();
    private long lost;

    Collector(long last) {
      this.last = last;
    }

    @Override
    public synchronized void event(PbxEvent event) {
      if (event.sequence() <= last) {
        events.add(event);
      }
      if (event.sequence() >= last) {
        done.countDown();
      }
    }

    @Override
    public synchronized void gap(long missed) {
      lost += missed;
    }

    synchronized StoredEvents result() {
      return new StoredEvents(List.copyOf(events), lost);
    }
  }
}
