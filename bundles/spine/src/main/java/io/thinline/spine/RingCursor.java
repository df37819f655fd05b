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

/** A subscriber's place in the ring, and the thread that brings it the events. */
final class RingCursor implements EventSubscription {
  private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(2);
  private static final Duration LOG_EVERY = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(RingCursor.class);

  private final EventRing ring;
  private final String name;
  private final EventSink sink;
  private final Thread thread;
  private final LogLimit failureLimit = new LogLimit(LOG_EVERY);
  private final LogLimit gapLimit = new LogLimit(LOG_EVERY);

  /** Held while the sink runs, so that close can wait for it. */
  private final ReentrantLock delivering = new ReentrantLock();

  private final long from;
  private long next;
  private volatile long delivered;
  private final AtomicLong lost = new AtomicLong();
  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile boolean closed;

  RingCursor(EventRing ring, String name, long from, EventSink sink) {
    this.ring = ring;
    this.name = name;
    this.sink = sink;
    this.from = from;
    next = from;
    thread = CallLoop.daemon("thinline-events " + name).newThread(this::run);
  }

  void start() {
    thread.start();
  }

  /**
   * Costs the publisher a volatile read unless the subscriber has caught up and sleeps; of several
   * events only the first wakes it.
   */
  void wake() {
    if (waiting.get() && waiting.getAndSet(false)) {
      LockSupport.unpark(thread);
    }
  }

  @Override
  public long delivered() {
    return delivered;
  }

  @Override
  public long lost() {
    return lost.get();
  }

  @Override
  public void close() {
    closed = true;
    ring.forget(this);
    LockSupport.unpark(thread);
    boolean ended = false;
    try {
      ended = delivering.tryLock(PATIENCE_AT_CLOSE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (ended) {
      delivering.unlock();
    } else {
      LOG.warn("event subscriber {} is still busy with an event after its end; interrupted", name);
      thread.interrupt();
    }
  }

  private void run() {
    while (!closed) {
      PbxEvent event = ring.slot(next);
      if (event == null || event.sequence() < next) {
        sleepUntilPublished();
      } else if (event.sequence() == next) {
        next++;
        deliver(() -> sink.event(event));
        delivered = event.sequence();
      } else {
        skipLost();
      }
    }
  }

  private void sleepUntilPublished() {
    waiting.set(true);
    PbxEvent event = ring.slot(next);
    if (!closed && (event == null || event.sequence() < next)) {
      LockSupport.park(this);
    }
    waiting.set(false);
    // An interrupt left behind by a sink would turn every park into a busy loop.
    Thread.interrupted();
  }

  /** Goes to the oldest event that is still there. */
  private void skipLost() {
    long oldest = Math.max(next + 1, ring.lastSequence() - ring.capacity() + 1);
    long missed = oldest - next;
    boolean tooSlow = next != from;
    next = oldest;
    lost.addAndGet(missed);
    if (tooSlow) {
      gapLimit.log(
          System.nanoTime(),
          more ->
              LOG.warn("event subscriber {} is too slow, {} events lost{}", name, missed, more));
    }
    deliver(() -> sink.gap(missed));
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
