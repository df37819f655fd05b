package io.thinline.softphone;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The screen as last looked at: taken when someone wants to see it, not at every message. */
final class Picture {
  private record Waiter(Predicate<Screen> condition, CompletableFuture<Screen> reached) {}

  private final PhoneThread thread;
  private final Supplier<Screen> camera;
  private final List<Waiter> waiters = new ArrayList<>();
  private volatile Screen last;
  private volatile boolean stale;

  /**
   * A picture of a phone.
   *
   * @param camera takes it, on the phone's thread
   */
  Picture(PhoneThread thread, Supplier<Screen> camera) {
    this.thread = thread;
    this.camera = camera;
    last = camera.get();
  }

  /** Something has changed. Phone's thread only. */
  void changed() {
    stale = true;
    if (waiters.isEmpty()) {
      return;
    }
    Screen now = take();
    List<Waiter> fulfilled =
        waiters.stream().filter(waiter -> waiter.condition().test(now)).toList();
    waiters.removeAll(fulfilled);
    fulfilled.forEach(waiter -> waiter.reached().complete(now));
  }

  /** Completes with the first picture that fulfils the condition. Phone's thread only. */
  void whenever(Predicate<Screen> condition, CompletableFuture<Screen> reached) {
    waiters.removeIf(waiter -> waiter.reached().isDone());
    waiters.add(new Waiter(condition, reached));
    changed();
  }

  private Screen take() {
    if (stale) {
      stale = false;
      last = camera.get();
    }
    return last;
  }

  /** The screen now. Any thread; a phone whose thread is gone shows what it showed last. */
  Screen now() {
    if (!stale) {
      return last;
    }
    return Reading.of(thread, this::take).orElseGet(() -> last);
  }
}
