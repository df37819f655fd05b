package io.thinline.testkit;

import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * An event stream that keeps what is published and tells its subscribers at once. For
 * single-threaded tests.
 */
public final class RecordedEvents implements EventStream {
  private final ArrayDeque<PbxEvent> events = new ArrayDeque<>();
  private final List<EventSink> sinks = new ArrayList<>();
  private final int most;
  private long last;

  /** Keeps everything. */
  public RecordedEvents() {
    this(Integer.MAX_VALUE);
  }

  /** Keeps the latest, for runs that last. */
  public RecordedEvents(int most) {
    this.most = most;
  }

  @Override
  public long publish(PbxEvent event) {
    PbxEvent placed = event.at(++last);
    events.add(placed);
    if (events.size() > most) {
      events.remove();
    }
    List.copyOf(sinks).forEach(sink -> sink.event(placed));
    return placed.sequence();
  }

  @Override
  public EventSubscription subscribe(String name, long fromSequence, EventSink sink) {
    sinks.add(sink);
    if (fromSequence != FROM_NOW) {
      events.stream().filter(event -> event.sequence() >= fromSequence).forEach(sink::event);
    }
    return new EventSubscription() {
      @Override
      public long delivered() {
        return lastSequence();
      }

      @Override
      public long lost() {
        return 0;
      }

      @Override
      public void close() {
        sinks.remove(sink);
      }
    };
  }

  @Override
  public long lastSequence() {
    return last;
  }

  /** Everything published so far that is kept. */
  public List<PbxEvent> all() {
    return List.copyOf(events);
  }

  /** What was published with this subclass. */
  public List<PbxEvent> withSubclass(String subclass) {
    return events.stream().filter(event -> event.subclass().equals(subclass)).toList();
  }
}
