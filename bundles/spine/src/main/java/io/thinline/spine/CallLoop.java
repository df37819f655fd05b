package io.thinline.spine;

import io.thinline.api.time.Clock;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The one thread behind all {@link CallThreadFace faces}, and the pool for work that may block. */
@Component(service = CallLoop.class, immediate = true)
public final class CallLoop {
  static final int POOL_SIZE = 8;
  static final int POOL_QUEUE = 1_000;
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(CallLoop.class);

  final Clock clock;
  final TaskQueue queue;
  final ThreadPoolExecutor pool;
  private final Thread thread;
  private final Watchdog watchdog;

  @Activate
  public CallLoop() {
    this(new SystemClock());
  }

  CallLoop(Clock clock) {
    this.clock = clock;
    thread = daemon("thinline-calls").newThread(this::run);
    queue = new TaskQueue(clock, thread);
    watchdog = new Watchdog(clock, thread);
    var work = new LinkedBlockingQueue<Runnable>(POOL_QUEUE);
    ThreadFactory workers = daemon("thinline-work");
    pool = new ThreadPoolExecutor(POOL_SIZE, POOL_SIZE, 30, TimeUnit.SECONDS, work, workers);
    pool.allowCoreThreadTimeOut(true);
    thread.start();
    watchdog.start();
  }

  @Deactivate
  public void stop() throws InterruptedException {
    queue.close();
    pool.shutdownNow();
    if (!isCurrent()) {
      thread.join(PATIENCE_AT_STOP.toMillis());
    }
    watchdog.stop();
  }

  boolean isCurrent() {
    return Thread.currentThread() == thread;
  }

  static ThreadFactory daemon(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, count.incrementAndGet() == 1 ? name : name + "-" + count);
      thread.setDaemon(true);
      return thread;
    };
  }

  private void run() {
    try {
      for (Task task = queue.take(); task != null; task = queue.take()) {
        try {
          runOne(task);
        } catch (OutOfMemoryError e) {
          // There was not even memory for the log line; the task has let go of its own by now.
          MDC.clear();
        }
      }
    } finally {
      queue.close();
    }
  }

  private void runOne(Task task) {
    Watchdog.Step step = watchdog.begin(task.name());
    try {
      task.work().run();
    } catch (InternalError | UnknownError e) {
      // The virtual machine itself is broken: nothing after this can be trusted.
      LOG.error("the call thread ends in \"{}\"; the PBX must be restarted", task.name(), e);
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.error("\"{}\" failed", task.name(), e);
    } finally {
      watchdog.end(step);
      MDC.clear();
      Thread.interrupted();
    }
  }
}
