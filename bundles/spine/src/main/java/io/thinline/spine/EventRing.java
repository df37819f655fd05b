package io.thinline.spine;

import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest events in a ring. Publishers take a number and put the event into its slot without
 * waiting for anyone; each subscriber reads at its own pace on its own thread, and notices by the
 * numbers what it was too slow for.
 */
@Component(service = EventStream.class, configurationPid = "io.thinline.spine", immediate = true)
@Designate(ocd = EventRing.Config.class)
public final class EventRing implements EventStream {

  /** Settings of the event stream. */
  @ObjectClassDefinition(id = "io.thinline.spine", name = "Thinline spine")
  public @interface Config {

    @AttributeDefinition(
        name = "Event capacity",
        description = "How many of the newest are kept: a power of two; counts at the next start",
        min = "16",
        max = "1048576")
    int event_capacity() default 8192;
  }

  static final int SMALLEST = 16;
  static final int LARGEST = 1 << 20;
  private static final Logger LOG = LoggerFactory.getLogger(EventRing.class);

  private final AtomicReferenceArray<@Nullable PbxEvent> slots;
  private final int mask;
  private final AtomicLong last = new AtomicLong();
  final List<RingCursor> cursors = new CopyOnWriteArrayList<>();
  private volatile boolean stopped;

  @Activate
  public EventRing(Config config) {
    this(config.event_capacity());
  }

  EventRing(int capacity) {
    int slotCount = powerOfTwo(capacity);
    slots = new AtomicReferenceArray<>(slotCount);
    mask = slotCount - 1;
  }

  @Modified
  public void modified(Config config) {
    int wanted = powerOfTwo(config.event_capacity());
    if (wanted != capacity()) {
      LOG.info("event.capacity of io.thinline.spine is {} from the next start on", wanted);
    }
  }

  @Deactivate
  public void stop() {
    stopped = true;
    List.copyOf(cursors).forEach(EventSubscription::close);
  }

  @Override
  public long publish(PbxEvent event) {
    long place = last.incrementAndGet();
    // A publisher that was overtaken by a whole round must not put its old event over a newer one.
    slots.accumulateAndGet((int) place & mask, event.at(place), EventRing::newer);
    wakeOne();
    if ((place & mask) == 0) {
      cursors.forEach(RingCursor::warnWhenOvertaken);
    }
    return place;
  }

  @Override
  public EventSubscription subscribe(String name, long fromSequence, EventSink sink) {
    long from = fromSequence == FROM_NOW ? lastSequence() + 1 : Math.max(1, fromSequence);
    RingCursor cursor = new RingCursor(this, name, from, sink);
    cursors.add(cursor);
    cursor.thread.start();
    if (stopped) {
      cursor.close();
    }
    return cursor;
  }

  @Override
  public long lastSequence() {
    return last.get();
  }

  int capacity() {
    return mask + 1;
  }

  /** What is in the slot of a place: nothing yet, that event, an older or a newer one. */
  @Nullable PbxEvent slot(long place) {
    return slots.get((int) place & mask);
  }

  /** Wakes the first that sleeps; it wakes the next. */
  void wakeOne() {
    for (RingCursor cursor : cursors) {
      if (cursor.wake()) {
        return;
      }
    }
  }

  private static PbxEvent newer(@Nullable PbxEvent there, PbxEvent coming) {
    return there != null && there.sequence() > coming.sequence() ? there : coming;
  }

  private static int powerOfTwo(int capacity) {
    int wanted = Math.min(LARGEST, Math.max(SMALLEST, capacity));
    if (wanted != capacity) {
      LOG.warn("event.capacity is {}; it must be 16 to 1048576, {} is taken", capacity, wanted);
    }
    return Integer.highestOneBit(2 * wanted - 1);
  }
}
