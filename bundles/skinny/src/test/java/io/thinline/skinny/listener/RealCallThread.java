package io.thinline.skinny.listener;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Clock;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call thread that is a thread, for tests over real sockets. */
final class RealCallThread implements CallThread, AutoCloseable {
  private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private volatile @Nullable Thread thread;

  RealCallThread() {
    executor.execute(() -> thread = Thread.currentThread());
  }

  @Override
  public void post(String name, Runnable task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException closed) {
      // what is queued when the bundle stops is gone
    }
  }

  @Override
  public Timer schedule(String name, Duration delay, Runnable task) {
    ScheduledFuture<?> future = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    return new Timer() {
      @Override
      public void cancel() {
        future.cancel(false);
      }

      @Override
      public boolean pending() {
        return !future.isDone();
      }
    };
  }

  @Override
  public boolean isCurrent() {
    return Thread.currentThread() == thread;
  }

  @Override
  public <T extends @Nullable Object> T ask(String name, Duration patience, Supplier<T> question) {
    return isCurrent()
        ? question.get()
        : CompletableFuture.supplyAsync(question, executor)
            .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
            .join();
  }

  @Override
  public <T> void offload(
      String name,
      Callable<? extends @Nullable T> work,
      BiConsumer<@Nullable T, @Nullable Throwable> result) {
    pool.execute(
        () -> {
          try {
            @Nullable T value = work.call();
            post(name, () -> result.accept(value, null));
          } catch (Exception e) {
            post(name, () -> result.accept(null, e));
          }
        });
  }

  @Override
  public CompletableFuture<Void> settled() {
    return CompletableFuture.runAsync(() -> {}, executor);
  }

  @Override
  public Clock clock() {
    return new Clock() {
      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public Instant now() {
        return Instant.now();
      }
    };
  }

  @Override
  public void close() {
    executor.shutdownNow();
    pool.shutdownNow();
  }
}
