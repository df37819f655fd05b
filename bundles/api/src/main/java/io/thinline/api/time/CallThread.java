package io.thinline.api.time;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The single thread that owns all call and device state. Every bundle gets a face of its own: when
 * the bundle stops, what it queued and scheduled is gone.
 *
 * <p>A task that fails is logged with its name and harms no other. A task that takes longer than
 * 200 ms is named by the watchdog. Names are short and constant ("keypad button"), for the log,
 * never for logic.
 */
@ProviderType
public interface CallThread {

  /** Queues a task behind those already queued. Any thread. */
  void post(String name, Runnable task);

  /**
   * Runs a task after a delay, in the order of deadlines. Any thread; the timer is cancelled on the
   * call thread.
   */
  Timer schedule(String name, Duration delay, Runnable task);

  /** True when the caller is on the call thread. */
  boolean isCurrent();

  /**
   * Asks the call thread for a value and waits for it, {@code patience} at most. On the call thread
   * it answers at once.
   *
   * @throws java.util.concurrent.CompletionException when the question fails or the patience ends
   */
  <T extends @Nullable Object> T ask(String name, Duration patience, Supplier<T> question);

  /**
   * Runs blocking work (files, DNS, JDBC, HTTP) on a bounded pool and posts its result, or its
   * failure, back to the call thread. Exactly one of the two arguments of {@code result} is
   * non-null unless the work answered null.
   */
  <T> void offload(
      String name,
      Callable<? extends @Nullable T> work,
      BiConsumer<@Nullable T, @Nullable Throwable> result);

  /** Completes when every task posted before has run. Any thread. */
  CompletableFuture<Void> settled();

  /** The clock that timers run by. */
  Clock clock();
}
