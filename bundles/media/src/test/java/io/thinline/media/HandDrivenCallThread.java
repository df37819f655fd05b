package io.thinline.media;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Clock;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The test's own thread, which does what others have posted while it waits for something. */
final class HandDrivenCallThread implements CallThread {
  private final ConcurrentLinkedQueue<Runnable> posted = new ConcurrentLinkedQueue<>();

  void run() {
    for (Runnable task = posted.poll(); task != null; task = posted.poll()) {
      task.run();
    }
  }

  void until(String what, Supplier<Boolean> condition) {
    Awaitility.await(what)
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              run();
              return condition.get();
            });
  }

  @Override
  public void post(String name, Runnable task) {
    posted.add(task);
  }

  @Override
  public Timer schedule(String name, Duration delay, Runnable task) {
    throw new UnsupportedOperationException("media has no timers on the call thread");
  }

  @Override
  public boolean isCurrent() {
    return true;
  }

  @Override
  public <T extends @Nullable Object> T ask(String name, Duration patience, Supplier<T> question) {
    run();
    return question.get();
  }

  @Override
  public <T> void offload(
      String name,
      Callable<? extends @Nullable T> work,
      BiConsumer<@Nullable T, @Nullable Throwable> result) {
    ForkJoinPool.commonPool()
        .execute(
            () -> {
              try {
                T value = work.call();
                post(name, () -> result.accept(value, null));
              } catch (Exception e) {
                post(name, () -> result.accept(null, e));
              }
            });
  }

  @Override
  public CompletableFuture<Void> settled() {
    run();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public Clock clock() {
    throw new UnsupportedOperationException("media does not look at the clock of calls");
  }
}
