package io.thinline.spine;

import io.thinline.api.time.Timer;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One piece of work for the call thread, and its timer.
 *
 * @param order decides between timers of the same deadline
 * @param added when it was posted or set, nanoseconds by the queue's clock
 * @param deadline the same for when it is to run; of a posted task that is when it was posted
 * @param owner the face it came through; when that closes, the task is dropped
 * @param name for the log
 * @param work what to do
 * @param dropped called instead of {@code work} when it will never run; any thread
 * @param settled whether it runs, has run, was cancelled or was dropped
 */
record Task(
    long order,
    long added,
    long deadline,
    CallThreadFace owner,
    String name,
    Runnable work,
    Runnable dropped,
    AtomicBoolean settled)
    implements Timer, Comparable<Task> {

  /** True for the first who asks, and only that one decides what becomes of it. */
  boolean settle() {
    return settled.compareAndSet(false, true);
  }

  /** True, for removing it where it waits. */
  boolean drop() {
    if (settle()) {
      dropped.run();
    }
    return true;
  }

  @Override
  public void cancel() {
    if (settle()) {
      owner.loop.queue.discard();
    }
  }

  @Override
  public boolean pending() {
    return !settled.get() && !owner.closed;
  }

  @Override
  public int compareTo(Task other) {
    int byDeadline = Long.compare(deadline - other.deadline, 0);
    return byDeadline != 0 ? byDeadline : Long.compare(order, other.order);
  }
}
