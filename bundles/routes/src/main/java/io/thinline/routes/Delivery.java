package io.thinline.routes;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events out of the spool and delivers them in lanes: those of one device in order on one
 * lane, those of others beside them. An event is confirmed in the spool only when it and all before
 * it have arrived.
 */
final class Delivery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int LANE_LENGTH = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final String name;
  private final EventSpool spool;
  private final Outlet outlet;
  private final RetrySettings retry;
  private final RouteRecord record;
  private final OutletGate gate;
  private final List<BlockingQueue<Optional<EventSpool.Entry>>> lanes = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final TreeSet<Long> underWay = new TreeSet<>();
  private long behindLast;
  private volatile boolean stopping;

  Delivery(
      String name,
      EventSpool spool,
      int laneCount,
      Outlet outlet,
      RetrySettings retry,
      RouteRecord record) {
    this.name = name;
    this.spool = spool;
    this.outlet = outlet;
    this.retry = retry;
    this.record = record;
    gate = new OutletGate(name, outlet, retry, record);
    for (int i = 0; i < laneCount; i++) {
      BlockingQueue<Optional<EventSpool.Entry>> lane = new ArrayBlockingQueue<>(LANE_LENGTH);
      lanes.add(lane);
      threads.add(thread("lane " + i, () -> drive(lane)));
    }
    threads.add(thread("reader", this::read));
  }

  void start() {
    spool.rewind();
    record.running();
    threads.forEach(Thread::start);
  }

  private Thread thread(String what, Runnable work) {
    Thread thread = new Thread(work, "thinline-route " + name + " " + what);
    thread.setDaemon(true);
    return thread;
  }

  private void read() {
    boolean told = false;
    while (!stopping) {
      try {
        EventSpool.Entry entry = spool.take(LOOK);
        if (entry != null) {
          begin(entry.number());
          int lane = Math.floorMod(EventSource.key(entry.event().event()).hashCode(), lanes.size());
          lanes.get(lane).put(Optional.of(entry));
        }
        told = false;
      } catch (InterruptedException e) {
        return;
      } catch (IOException e) {
        if (!told && !stopping) {
          LOG.error("route {}: the spool cannot be read, it is tried again", name, e);
        }
        told = true;
        if (!pause()) {
          return;
        }
      }
    }
  }

  private boolean pause() {
    try {
      return gate.rest(1);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private void drive(BlockingQueue<Optional<EventSpool.Entry>> lane) {
    try {
      while (!stopping) {
        Optional<EventSpool.Entry> entry = lane.take();
        if (entry.isPresent() && !stopping && deliver(entry.get().event())) {
          end(entry.get().number());
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("route {}: a lane was stopped while it waited", name);
    }
  }

  /** Answers false when the route was stopped before the event arrived or was given up. */
  private boolean deliver(SpooledEvent event) throws InterruptedException {
    int refusals = 0;
    while (gate.enter()) {
      try {
        outlet.deliver(event);
        record.delivered();
        gate.succeeded();
        return true;
      } catch (Outlet.RefusedException e) {
        gate.refused();
        record.refused(e);
        if (++refusals >= retry.refusals()) {
          giveUp(event, e);
          return true;
        }
        if (!gate.rest(refusals)) {
          return false;
        }
      } catch (InterruptedException e) {
        gate.failed(e);
        throw e;
      } catch (Exception | LinkageError e) {
        gate.failed(e instanceof Exception failure ? failure : new IllegalStateException(e));
      }
    }
    return false;
  }

  private void giveUp(SpooledEvent event, Outlet.RefusedException cause) {
    record.givenUp();
    LOG.warn(
        "route {}: event {} {} is given up, it was refused {} times: {}",
        name,
        event.event().sequence(),
        event.event().uuid(),
        retry.refusals(),
        cause.getMessage());
  }

  private synchronized void begin(long number) {
    underWay.add(number);
    behindLast = number + 1;
  }

  private void end(long number) {
    try {
      spool.confirm(confirmedAfter(number));
    } catch (IOException e) {
      LOG.warn("route {}: what has arrived cannot be noted, it may arrive twice: {}", name, e);
    }
  }

  private synchronized long confirmedAfter(long number) {
    underWay.remove(number);
    return underWay.isEmpty() ? behindLast : underWay.first();
  }

  /** What was missing may be there now. */
  void hurry() {
    gate.hurry();
  }

  /** What is under way may still arrive; what has not is delivered by the next one. */
  @Override
  public void close() {
    stopping = true;
    gate.stop();
    threads.get(threads.size() - 1).interrupt();
    // Wakes a lane that has nothing to do; a full one is awake.
    lanes.forEach(lane -> lane.offer(Optional.empty()));
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (Thread thread : threads) {
        joinUntil(thread, end);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.forEach(Thread::interrupt);
    outlet.close();
    record.stopped();
  }

  private static void joinUntil(Thread thread, long end) throws InterruptedException {
    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    if (left > 0 && !thread.equals(Thread.currentThread())) {
      thread.join(left);
    }
  }
}
