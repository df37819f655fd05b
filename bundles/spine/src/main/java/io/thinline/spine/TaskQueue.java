package io.thinline.spine;

import io.thinline.api.time.Clock;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the call thread has to do, by deadline; a posted task's deadline is the moment it was
 * posted. Posts are in that order by themselves: they wait in a plain queue, and so do timers until
 * the call thread sorts them in. The first of either is compared, so that no flood of the one holds
 * up the other.
 */
final class TaskQueue {
  /** The longest delay; far beyond any timer, and safe against overflow. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  /** So many cancelled timers never matter. */
  private static final int FEW = 256;

  private final Clock clock;
  private final Thread taker;
  private final Queue<Task> arrivals = new ConcurrentLinkedQueue<>();

  /**
   * The taker's alone. A phone sets far more timers than ever run, so a cancelled one is not looked
   * for: it is taken out when it is due, or with many others.
   */
  private final Queue<Task> timers = new PriorityQueue<>();

  private final AtomicLong timersAdded = new AtomicLong();
  private final AtomicBoolean parked = new AtomicBoolean();

  /** How many timers were cancelled since those that will never run were taken out. */
  private int discarded;

  /** It is time to take them out. */
  private volatile boolean untidy;

  private volatile boolean closed;

  TaskQueue(Clock clock, Thread taker) {
    this.clock = clock;
    this.taker = taker;
  }

  Task add(CallThreadFace owner, String name, Duration delay, Runnable work, Runnable dropped) {
    long nanos = Math.max(0, (delay.compareTo(LONGEST) < 0 ? delay : LONGEST).toNanos());
    long order = nanos == 0 ? 0 : timersAdded.incrementAndGet();
    long now = clock.nanoTime();
    Task task = new Task(order, now, now + nanos, owner, name, work, dropped, new AtomicBoolean());
    arrivals.add(task);
    if (closed || owner.closed) {
      task.drop();
      forget(owner);
    }
    wake();
    return task;
  }

  /**
   * Waits for the next task that is to run; null when the queue has been closed. The taker only.
   */
  @Nullable Task take() {
    while (!closed) {
      if (untidy) {
        untidy = false;
        discarded = 0;
        timers.removeIf(timer -> !timer.pending());
      }
      Task arrival = arrivals.peek();
      Task timer = timers.peek();
      long now = arrival == null ? clock.nanoTime() : arrival.added();
      long wait = timer == null ? Long.MAX_VALUE : timer.deadline() - now;
      Task task = wait <= 0 ? timers.poll() : arrival;
      if (task == null) {
        sleep(wait);
      } else if (wait > 0 && arrivals.remove(task) && task.order() != 0) {
        timers.add(task);
      } else if (task.settle()) {
        return task;
      }
    }
    timers.removeIf(Task::drop);
    return null;
  }

  /** A task has been cancelled; only the taker does that. */
  void discard() {
    if (++discarded > FEW + timers.size() / 2) {
      untidy = true;
    }
  }

  /** Drops everything that came through a face, which is closed. */
  void forget(CallThreadFace owner) {
    arrivals.removeIf(task -> task.owner() == owner && task.drop());
    untidy = true;
    wake();
  }

  void close() {
    closed = true;
    arrivals.removeIf(Task::drop);
    wake();
  }

  /** Exact while nothing is added and the taker waits. */
  int size() {
    return arrivals.size() + timers.size();
  }

  /** Nobody is missed: who adds does so before looking at {@code parked}, set here first. */
  private void sleep(long nanos) {
    parked.set(true);
    if (arrivals.isEmpty() && !untidy && !closed) {
      LockSupport.parkNanos(this, nanos);
    }
    parked.set(false);
    // Nobody may interrupt the call thread; a stray interrupt must not turn waiting into spinning.
    Thread.interrupted();
  }

  private void wake() {
    if (parked.get() && parked.getAndSet(false)) {
      LockSupport.unpark(taker);
    }
  }
}
