package io.thinline.testkit;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Clock;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The call thread on virtual time, in the order of the real one (by deadline; a post's is the
 * moment it is posted; then as they were added), driven by the test's own thread: {@link #run} does
 * what is due, {@link #advance} lets time pass. A task that fails is remembered and thrown by the
 * next {@code run}, so that no failure goes unseen.
 */
public final class VirtualCallThread implements CallThread {
  /** A run that needs more tasks than this without time passing does not end. */
  private static final int ENDLESS = 1_000_000;

  private final VirtualClock clock = new VirtualClock();
  private final PriorityQueue<VirtualTimer> timers =
      new PriorityQueue<>(
          Comparator.<VirtualTimer>comparingLong(timer -> timer.deadline)
              .thenComparingLong(timer -> timer.order));
  private final List<Throwable> failures = new ArrayList<>();
  private long scheduled;
  private boolean running;

  @Override
  public void post(String name, Runnable task) {
    schedule(name, Duration.ZERO, task);
  }

  @Override
  public Timer schedule(String name, Duration delay, Runnable task) {
    VirtualTimer timer = new VirtualTimer(clock.deadline(delay), scheduled++, name, task);
    timers.add(timer);
    return timer;
  }

  /** A test is one thread: whoever asks is on it. */
  @Override
  public boolean isCurrent() {
    return true;
  }

  @Override
  public <T extends @Nullable Object> T ask(String name, Duration patience, Supplier<T> question) {
    return question.get();
  }

  @Override
  public <T> void offload(
      String name,
      Callable<? extends @Nullable T> work,
      BiConsumer<@Nullable T, @Nullable Throwable> result) {
    @Nullable T value = null;
    @Nullable Throwable failure = null;
    try {
      value = work.call();
    } catch (Exception e) {
      failure = e;
    }
    @Nullable T answer = value;
    @Nullable Throwable trouble = failure;
    post(name, () -> result.accept(answer, trouble));
  }

  @Override
  public CompletableFuture<Void> settled() {
    run();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public Clock clock() {
    return clock;
  }

  /** Does everything that is due now. */
  public void run() {
    if (running) {
      return;
    }
    running = true;
    try {
      for (int done = 0; step(); done++) {
        if (done > ENDLESS) {
          throw new IllegalStateException("tasks without end: " + pendingTimers());
        }
      }
    } finally {
      running = false;
    }
    throwFailures();
  }

  /** Lets time pass, doing what becomes due on the way. */
  public void advance(Duration time) {
    run();
    long end = clock.deadline(time);
    while (true) {
      VirtualTimer next = timers.peek();
      if (next == null || next.deadline > end) {
        break;
      }
      clock.moveTo(next.deadline);
      run();
    }
    clock.moveTo(end);
    run();
  }

  /** Names of the timers that are set, for asserting that none is left. */
  public List<String> pendingTimers() {
    return timers.stream().map(timer -> timer.name).sorted().toList();
  }

  private boolean step() {
    VirtualTimer due = timers.peek();
    if (due == null || due.deadline > clock.nanoTime()) {
      return false;
    }
    timers.remove(due);
    due.pending = false;
    try {
      due.task.run();
    } catch (RuntimeException | Error e) {
      failures.add(new IllegalStateException("task \"" + due.name + "\" failed", e));
    }
    return true;
  }

  private void throwFailures() {
    if (failures.isEmpty()) {
      return;
    }
    IllegalStateException all = new IllegalStateException(failures.size() + " tasks failed");
    failures.forEach(all::addSuppressed);
    failures.clear();
    throw all;
  }

  private final class VirtualTimer implements Timer {
    private final long deadline;
    private final long order;
    private final String name;
    private final Runnable task;
    private boolean pending = true;

    VirtualTimer(long deadline, long order, String name, Runnable task) {
      this.deadline = deadline;
      this.order = order;
      this.name = name;
      this.task = task;
    }

    @Override
    public void cancel() {
      pending = false;
      timers.remove(this);
    }

    @Override
    public boolean pending() {
      return pending;
    }
  }
}
