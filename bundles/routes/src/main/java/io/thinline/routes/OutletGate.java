package io.thinline.routes;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets every lane through while the other side takes events. When it does not, one lane at a time
 * tries again, each time after a longer wait; as soon as one succeeds, all go on. Any thread.
 */
final class OutletGate {
  private static final Logger LOG = LoggerFactory.getLogger(OutletGate.class);

  private final String name;
  private final Outlet outlet;
  private final RetrySettings retry;
  private final RouteRecord record;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition changed = lock.newCondition();
  private int passing;
  private int failures;
  private boolean trying;
  private long notBefore;
  private boolean stopped;
  private boolean hurried;

  OutletGate(String name, Outlet outlet, RetrySettings retry, RouteRecord record) {
    this.name = name;
    this.outlet = outlet;
    this.retry = retry;
    this.record = record;
  }

  /** Waits until this lane may deliver; false when the route stops. */
  boolean enter() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!stopped && failures > 0 && !mayTry()) {
        long left = notBefore - System.nanoTime();
        if (trying || passing > 0) {
          changed.await();
        } else {
          changed.await(Math.max(1, left), TimeUnit.NANOSECONDS);
        }
      }
      if (stopped) {
        return false;
      }
      trying = failures > 0;
      passing++;
      if (trying) {
        renew();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Alone, and when the time has come. */
  private boolean mayTry() {
    return !trying && passing == 0 && (hurried || System.nanoTime() - notBefore >= 0);
  }

  /** What goes wrong here shows again at the attempt itself. */
  private void renew() {
    try {
      outlet.renew();
    } catch (Exception e) {
      LOG.debug("route {}: {}", name, e.toString());
    }
  }

  void succeeded() {
    lock.lock();
    try {
      passing--;
      if (trying) {
        LOG.info("route {}: delivers again, {}", name, record.waitingText());
        trying = false;
        failures = 0;
        hurried = false;
        record.running();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void failed(Exception cause) {
    lock.lock();
    try {
      passing--;
      if (stopped) {
        return;
      }
      record.failed(cause);
      if (failures == 0) {
        LOG.warn(
            "route {}: cannot deliver, events wait and it is tried again: {}",
            name,
            record.lastError());
      }
      // Lanes that were under way when the first one failed are not further attempts.
      if (failures == 0 || trying) {
        failures++;
        notBefore = System.nanoTime() + retry.after(failures).toNanos();
      }
      trying = false;
      hurried = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The other side is well, but this event was refused. */
  void refused() {
    succeeded();
  }

  /** Waits as long as a refused event should; false when the route stops. */
  boolean rest(int refusals) throws InterruptedException {
    long nanos = retry.after(refusals).toNanos();
    lock.lockInterruptibly();
    try {
      while (!stopped && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  /** What was missing may be there now: no need to wait any longer. */
  void hurry() {
    lock.lock();
    try {
      hurried = failures > 0;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void stop() {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
