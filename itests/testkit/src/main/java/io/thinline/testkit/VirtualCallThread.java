package io.thinline.testkit;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Clock;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

  /** So many cancelled timers may wait for their turn, and as many as there are live ones. */
  private static final int CANCELLED_ALLOWED = 64;

  private static final Comparator<VirtualTimer> ORDER =
      (one, other) ->
          one.deadline == other.deadline
              ? Long.compare(one.order, other.order)
              : Long.compare(one.deadline, other.deadline);

  private final VirtualClock clock = new VirtualClock();
  private final ArrayDeque<VirtualTimer> posts = new ArrayDeque<>();
  private final PriorityQueue<VirtualTimer> timers = new PriorityQueue<>(ORDER);
  private final List<Throwable> failures = new ArrayList<>();
  private long scheduled;
  private int cancelled;
  private boolean running;

  @Override
  public void post(String name, Runnable task) {
    posts.add(new VirtualTimer(clock.nanoTime(), scheduled++, name, task));
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
      VirtualTimer next = nextTimer();
      if (next == null || next.deadline > end) {
        break;
      }
      clock.moveTo(next.deadline);
      run();
    }
    clock.moveTo(end);
    run();
  }

  /** Names of what is posted and of the timers that are set, for asserting that none is left. */
  public List<String> pendingTimers() {
    return Stream.concat(posts.stream(), timers.stream())
        .filter(timer -> timer.pending)
        .map(timer -> timer.name)
        .sorted()
        .toList();
  }

  private boolean step() {
    VirtualTimer due = nextDue();
    if (due == null) {
      return false;
    }
    due.pending = false;
    try {
      due.task.run();
    } catch (RuntimeException | Error e) {
      failures.add(new IllegalStateException("task \"" + due.name + "\" failed", e));
    }
    return true;
  }

  /** Takes what is to be done now: of posts and timers what comes first. */
  private @Nullable VirtualTimer nextDue() {
    VirtualTimer timer = nextTimer();
    VirtualTimer posted = posts.peek();
    boolean timerIsDue = timer != null && timer.deadline <= clock.nanoTime();
    if (timerIsDue && (posted == null || ORDER.compare(timer, posted) < 0)) {
      return timers.poll();
    }
    return posts.poll();
  }

  /** The first timer that is still wanted; those before it that are not are dropped. */
  private @Nullable VirtualTimer nextTimer() {
    VirtualTimer first = timers.peek();
    while (first != null && !first.pending) {
      timers.poll();
      cancelled--;
      first = timers.peek();
    }
    return first;
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

    /** Taking it out of the middle of the queue would cost a look at all of them. */
    @Override
    public void cancel() {
      if (!pending) {
        return;
      }
      pending = false;
      cancelled++;
      if (cancelled > CANCELLED_ALLOWED && cancelled > timers.size() / 2) {
        timers.removeIf(timer -> !timer.pending);
        cancelled = 0;
      }
    }

    @Override
    public boolean pending() {
      return pending;
    }
  }
}
