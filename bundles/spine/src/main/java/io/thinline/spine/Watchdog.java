package io.thinline.spine;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.thinline.api.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Notices steps of the call thread that take too long. While the step runs, the watchdog's thread
 * takes the stack; when it ends, the call thread logs it with the device and call that it was
 * serving, which only that thread knows. A step that does not end is reported while it runs.
 */
final class Watchdog {
  static final Duration SLOW = Duration.ofMillis(200);
  static final Duration STUCK = Duration.ofSeconds(5);
  private static final long LOOK_EVERY = 50;
  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

  private final Clock clock;
  private final Thread watched;
  private final LogLimit limit = new LogLimit(Duration.ofSeconds(1));
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(CallLoop.daemon("thinline-watchdog"));
  private volatile @Nullable Step running;

  /** The run of one task. */
  static final class Step {
    private final String task;
    private final long started;

    /** Carries the call thread's stack into the log; never thrown. */
    private volatile @Nullable Exception slow;

    private volatile boolean stuck;

    Step(String task, long started) {
      this.task = task;
      this.started = started;
    }
  }

  Watchdog(Clock clock, Thread watched) {
    this.clock = clock;
    this.watched = watched;
  }

  void start() {
    var unused = watch.scheduleWithFixedDelay(this::look, LOOK_EVERY, LOOK_EVERY, MILLISECONDS);
  }

  void stop() {
    watch.shutdownNow();
  }

  /** Call thread: a task begins. */
  Step begin(String task) {
    Step step = new Step(task, clock.nanoTime());
    running = step;
    return step;
  }

  /** Call thread: the task has ended, and its MDC is still there. */
  void end(Step step) {
    running = null;
    long now = clock.nanoTime();
    if (now - step.started > SLOW.toNanos()) {
      limit.log(
          now,
          more ->
              LOG.warn(
                  "\"{}\" held the call thread for {} ms (device {}, call {}){}",
                  step.task,
                  TimeUnit.NANOSECONDS.toMillis(now - step.started),
                  Objects.requireNonNullElse(MDC.get("device"), "none"),
                  Objects.requireNonNullElse(MDC.get("call"), "none"),
                  more,
                  step.slow));
    }
  }

  /**
   * Looks at what runs now, and takes the call thread's stack when it has been running for too
   * long.
   */
  void look() {
    Step step = running;
    long age = step == null ? 0 : clock.nanoTime() - step.started;
    if (step == null || age <= SLOW.toNanos()) {
      return;
    }
    if (step.slow == null) {
      Exception stack = new Exception("the call thread in \"" + step.task + "\"");
      stack.setStackTrace(watched.getStackTrace());
      step.slow = running == step ? stack : null;
    }
    if (age > STUCK.toNanos() && !step.stuck) {
      step.stuck = true;
      LOG.error(
          "the call thread has been in \"{}\" for {} s; no call is served meanwhile",
          step.task,
          TimeUnit.NANOSECONDS.toSeconds(age),
          step.slow);
    }
  }
}
