package io.thinline.softphone;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import io.thinline.api.time.Clock;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A phone's life on a Netty event loop. What is posted after the loop's end is dropped. */
final class EventLoopPhoneThread implements PhoneThread {
  private final EventExecutor executor;
  private final Clock clock = new SystemClock();

  EventLoopPhoneThread(EventExecutor executor) {
    this.executor = executor;
  }

  @Override
  public void post(Runnable task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      if (!executor.isShuttingDown()) {
        throw e;
      }
    }
  }

  @Override
  public Timer schedule(String name, Duration delay, Runnable task) {
    ScheduledFuture<?> future = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    return new FutureTimer(future);
  }

  @Override
  public boolean isCurrent() {
    return executor.inEventLoop();
  }

  @Override
  public Clock clock() {
    return clock;
  }

  private record FutureTimer(ScheduledFuture<?> future) implements Timer {
    @Override
    public void cancel() {
      future.cancel(false);
    }

    @Override
    public boolean pending() {
      return !future.isDone();
    }
  }

  private static final class SystemClock implements Clock {
    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public Instant now() {
      return Instant.now();
    }
  }
}
