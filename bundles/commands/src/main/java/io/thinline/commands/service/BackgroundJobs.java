package io.thinline.commands.service;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where lines run that nobody waits for. A job may take as long as a call rings, so there are more
 * threads than processors; idle ones go away.
 */
final class BackgroundJobs {
  static final int RUNNING = 16;
  static final int WAITING = 256;

  private static final int IDLE_SECONDS = 30;

  private final AtomicInteger made = new AtomicInteger();
  private final ThreadPoolExecutor pool;

  BackgroundJobs() {
    this(RUNNING, WAITING);
  }

  BackgroundJobs(int running, int waiting) {
    pool =
        new ThreadPoolExecutor(
            running,
            running,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            this::thread);
    pool.allowCoreThreadTimeOut(true);
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "thinline-bgapi-" + made.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** False when all threads are busy and too many jobs wait already. */
  boolean offer(Runnable job) {
    try {
      pool.execute(job);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  String full() {
    return "-ERR "
        + pool.getMaximumPoolSize()
        + " background jobs run and "
        + pool.getQueue().size()
        + " wait; try again when one has ended";
  }

  /** Those that run are interrupted, those that wait never begin. */
  void stop() {
    pool.shutdownNow();
  }
}
