package io.thinline.spine;

import io.thinline.api.time.Timer;

/**
 * One piece of work for the call thread, and its timer.
 *
 * @param queue where it waits
 * @param order decides between equal deadlines
 * @param deadline nanoseconds by the queue's clock
 * @param owner the face it came through; when that closes, the task is dropped
 * @param name for the log
 * @param work what to do
 * @param dropped called instead of {@code work} when it will never run; any thread
 */
record Task(
    TaskQueue queue,
    long order,
    long deadline,
    CallThreadFace owner,
    String name,
    Runnable work,
    Runnable dropped)
    implements Timer, Comparable<Task> {

  @Override
  public void cancel() {
    queue.remove(this);
  }

  @Override
  public boolean pending() {
    return queue.contains(this);
  }

  @Override
  public int compareTo(Task other) {
    int byDeadline = Long.compare(deadline - other.deadline, 0);
    return byDeadline != 0 ? byDeadline : Long.compare(order, other.order);
  }
}
