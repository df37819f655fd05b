package io.thinline.scenario;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Clock;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The real call thread, with an eye on failures that its log would swallow and on timers set. */
final class WatchedCallThread implements CallThread {
  private final CallThread callThread;
  private final Set<Watched> timers = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

  WatchedCallThread(CallThread callThread) {
    this.callThread = callThread;
  }

  /** What escaped from tasks. */
  List<Throwable> failures() {
    return List.copyOf(failures);
  }

  /** Names of the timers that are set. */
  List<String> pendingTimers() {
    return timers.stream().map(timer -> timer.name).sorted().toList();
  }

  @Override
  public void post(String name, Runnable task) {
    callThread.post(name, () -> run(task));
  }

  @Override
  public Timer schedule(String name, Duration delay, Runnable task) {
    Watched watched = new Watched(name, task);
    timers.add(watched);
    watched.timer = callThread.schedule(name, delay, watched);
    return watched;
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      failures.add(e);
      throw e;
    }
  }

  @Override
  public boolean isCurrent() {
    return callThread.isCurrent();
  }

  @Override
  public <T extends @Nullable Object> T ask(String name, Duration patience, Supplier<T> question) {
    return callThread.ask(name, patience, question);
  }

  @Override
  public <T> void offload(
      String name,
      Callable<? extends @Nullable T> work,
      BiConsumer<@Nullable T, @Nullable Throwable> result) {
    callThread.offload(name, work, result);
  }

  @Override
  public CompletableFuture<Void> settled() {
    return callThread.settled();
  }

  @Override
  public Clock clock() {
    return callThread.clock();
  }

  private final class Watched implements Timer, Runnable {
    private final String name;
    private final Runnable task;
    private volatile @Nullable Timer timer;

    Watched(String name, Runnable task) {
      this.name = name;
      this.task = task;
    }

    @Override
    public void run() {
      timers.remove(this);
      WatchedCallThread.this.run(task);
    }

    @Override
    public void cancel() {
      timers.remove(this);
      if (timer != null) {
        timer.cancel();
      }
    }

    @Override
    public boolean pending() {
      return timers.contains(this);
    }
  }
}
