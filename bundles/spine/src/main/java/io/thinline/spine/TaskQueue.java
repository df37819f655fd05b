package io.thinline.spine;

import io.thinline.api.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the call thread has to do, by deadline; a posted task's deadline is the moment it was
 * posted. Whoever takes a task out of the map decides its fate: it runs, is cancelled, or is
 * dropped, and only one of them.
 */
final class TaskQueue {
  static final Runnable NOTHING = () -> {};

  /** The longest delay; far beyond any timer, and safe against overflow. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final Clock clock;
  private final Thread taker;
  private final ConcurrentSkipListMap<Task, Boolean> tasks = new ConcurrentSkipListMap<>();
  private final AtomicLong added = new AtomicLong();
  private volatile boolean closed;

  TaskQueue(Clock clock, Thread taker) {
    this.clock = clock;
    this.taker = taker;
  }

  Task add(CallThreadFace owner, String name, Duration delay, Runnable work, Runnable dropped) {
    long nanos = Math.max(0, (delay.compareTo(LONGEST) < 0 ? delay : LONGEST).toNanos());
    long deadline = clock.nanoTime() + nanos;
    Task task = new Task(this, added.getAndIncrement(), deadline, owner, name, work, dropped);
    tasks.put(task, true);
    if (closed || owner.closed()) {
      drop(task);
    } else {
      LockSupport.unpark(taker);
    }
    return task;
  }

  /**
   * Waits for the next task that is to run; null when the queue has been closed. The taker only.
   */
  @Nullable Task take() {
    while (!closed) {
      var first = tasks.firstEntry();
      long wait = first == null ? Long.MAX_VALUE : first.getKey().deadline() - clock.nanoTime();
      if (first == null || wait > 0) {
        LockSupport.parkNanos(this, wait);
        // Nobody may interrupt the call thread; a stray interrupt must not turn waiting into
        // spinning.
        Thread.interrupted();
      } else if (remove(first.getKey())) {
        return first.getKey();
      }
    }
    return null;
  }

  boolean remove(Task task) {
    return tasks.remove(task) != null;
  }

  boolean contains(Task task) {
    return tasks.containsKey(task);
  }

  /** Drops everything that came through a face, which is closed. */
  void forget(CallThreadFace owner) {
    dropIf(task -> task.owner() == owner);
  }

  void close() {
    closed = true;
    dropIf(task -> true);
    LockSupport.unpark(taker);
  }

  int size() {
    return tasks.size();
  }

  private void dropIf(Predicate<Task> condition) {
    tasks.keySet().stream().filter(condition).forEach(this::drop);
  }

  private void drop(Task task) {
    if (remove(task)) {
      task.dropped().run();
    }
  }
}
