package io.thinline.spine;

import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A subscriber's place in the ring, and the thread that brings it the events.
 *
 * <p>To wake a thread costs the publisher more than all else. So a cursor that has caught up looks
 * again by itself for a while, and only one that found nothing for that while sleeps until it is
 * woken. Of several that sleep the publisher wakes one, which wakes the next.
 */
final class RingCursor implements EventSubscription {
  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(1);
  private static final int LOOKS_BEFORE_SLEEP = 20;
  private static final Logger LOG = LoggerFactory.getLogger(RingCursor.class);

  private final EventRing ring;
  private final String name;
  private final EventSink sink;
  final Thread thread;
  private final LogLimit failureLimit = new LogLimit(Duration.ofSeconds(10));

  /** Held while the sink runs, so that close can wait for it. */
  private final ReentrantLock delivering = new ReentrantLock();

  private final long from;
  private volatile long next;
  private volatile long delivered;
  private final AtomicLong lost = new AtomicLong();
  private final AtomicBoolean asleep = new AtomicBoolean();
  private final AtomicBoolean warned = new AtomicBoolean();
  private volatile boolean closed;

  RingCursor(EventRing ring, String name, long from, EventSink sink) {
    this.ring = ring;
    this.name = name;
    this.sink = sink;
    this.from = from;
    next = from;
    thread = CallLoop.daemon("thinline-events " + name).newThread(this::run);
  }

  /** Costs a volatile read unless the cursor sleeps; then it is woken, and wakes the next. */
  boolean wake() {
    if (asleep.get() && asleep.getAndSet(false)) {
      LockSupport.unpark(thread);
      return true;
    }
    return false;
  }

  /** Says once that it is too slow; the publisher looks too, as a sink that hangs cannot. */
  void warnWhenOvertaken() {
    if (next != from && lost() > 0 && !warned.getAndSet(true)) {
      LOG.warn("event subscriber {} is too slow, {} events lost; it is said once", name, lost());
    }
  }

  @Override
  public long delivered() {
    return delivered;
  }

  @Override
  public long lost() {
    return lost.get() + Math.max(0, oldest() - next);
  }

  @Override
  public void close() {
    closed = true;
    ring.cursors.remove(this);
    LockSupport.unpark(thread);
    try {
      if (delivering.tryLock(2, TimeUnit.SECONDS)) {
        delivering.unlock();
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    LOG.warn("event subscriber {} is still busy with an event after its end; interrupted", name);
    thread.interrupt();
  }

  private void run() {
    int looks = 0;
    while (!closed) {
      PbxEvent event = ring.slot(next);
      if (event == null || event.sequence() < next) {
        looks = restAfter(looks);
      } else if (event.sequence() == next) {
        looks = 0;
        next = event.sequence() + 1;
        deliver(() -> sink.event(event));
        delivered = event.sequence();
      } else {
        skipLost();
      }
    }
  }

  /** Answers how often it has looked since it last slept. */
  private int restAfter(int looks) {
    // An interrupt left behind by a sink would turn every park into a busy loop.
    Thread.interrupted();
    if (looks < LOOKS_BEFORE_SLEEP) {
      LockSupport.parkNanos(this, LOOK_EVERY);
      return looks + 1;
    }
    asleep.set(true);
    if (!closed && ring.lastSequence() < next) {
      LockSupport.park(this);
    }
    asleep.set(false);
    ring.wakeOne();
    return 0;
  }

  /** Goes to the oldest event that is still there. */
  private void skipLost() {
    warnWhenOvertaken();
    long place = next;
    long missed = Math.max(1, oldest() - place);
    next = place + missed;
    lost.addAndGet(missed);
    deliver(() -> sink.gap(missed));
  }

  private long oldest() {
    return ring.lastSequence() - ring.capacity() + 1;
  }

  private void deliver(Runnable call) {
    delivering.lock();
    try {
      if (!closed) {
        call.run();
      }
    } catch (RuntimeException | Error e) {
      failureLimit.log(
          System.nanoTime(),
          more -> LOG.warn("event subscriber {} failed on an event{}", name, more, e));
    } finally {
      delivering.unlock();
    }
  }
}
