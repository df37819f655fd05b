package io.thinline.spine;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Clock;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * One bundle's way to the call thread: closed when the bundle stops, with all it had queued and
 * scheduled.
 */
@Component(service = CallThread.class, scope = ServiceScope.BUNDLE)
public final class CallThreadFace implements CallThread {
  final CallLoop loop;
  volatile boolean closed;

  @Activate
  public CallThreadFace(@Reference CallLoop loop) {
    this.loop = loop;
  }

  /** From now on nothing of this bundle runs; a task that runs now is not waited for. */
  @Deactivate
  public void close() {
    closed = true;
    loop.queue.forget(this);
  }

  @Override
  public void post(String name, Runnable task) {
    loop.queue.add(this, name, Duration.ZERO, task, () -> {});
  }

  @Override
  public Timer schedule(String name, Duration delay, Runnable task) {
    return loop.queue.add(this, name, delay, task, () -> {});
  }

  @Override
  public boolean isCurrent() {
    return loop.isCurrent();
  }

  @Override
  public <T extends @Nullable Object> T ask(String name, Duration patience, Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    if (isCurrent()) {
      answer(answer, question);
    } else {
      Exception stopped = new IllegalStateException("it has stopped");
      Runnable dropped = () -> answer.completeExceptionally(stopped);
      loop.queue.add(this, name, Duration.ZERO, () -> answer(answer, question), dropped);
    }
    try {
      return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw unanswered(name, "it did not within " + patience.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw unanswered(name, String.valueOf(e.getCause()), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unanswered(name, "the waiting thread was interrupted", e);
    }
  }

  @Override
  public <T> void offload(
      String name,
      Callable<? extends @Nullable T> work,
      BiConsumer<@Nullable T, @Nullable Throwable> result) {
    try {
      loop.pool.execute(() -> work(name, work, result));
    } catch (RejectedExecutionException e) {
      String refusal = "\"" + name + "\" refused: too much blocking work waits, or the PBX stops";
      post(name, () -> result.accept(null, new RejectedExecutionException(refusal, e)));
    }
  }

  @Override
  public CompletableFuture<Void> settled() {
    CompletableFuture<Void> settled = new CompletableFuture<>();
    Runnable done = () -> settled.complete(null);
    loop.queue.add(this, "settled", Duration.ZERO, done, done);
    return settled;
  }

  @Override
  public Clock clock() {
    return loop.clock;
  }

  private static <T extends @Nullable Object> void answer(
      CompletableFuture<T> answer, Supplier<T> question) {
    try {
      answer.complete(question.get());
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
    }
  }

  private static CompletionException unanswered(String name, String why, @Nullable Throwable e) {
    return new CompletionException("the call thread has not answered \"" + name + "\": " + why, e);
  }

  private <T> void work(
      String name,
      Callable<? extends @Nullable T> work,
      BiConsumer<@Nullable T, @Nullable Throwable> result) {
    if (closed) {
      return;
    }
    try {
      T value = work.call();
      post(name, () -> result.accept(value, null));
    } catch (Exception | Error e) {
      post(name, () -> result.accept(null, e));
    }
  }
}
