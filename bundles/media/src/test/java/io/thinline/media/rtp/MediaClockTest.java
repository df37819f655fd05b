package io.thinline.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MediaClockTest {
  private final HandDrivenExecutor thread = new HandDrivenExecutor();
  private final MediaClock clock = new MediaClock(thread);
  private int ticks;
  private final MediaClock.Ticker counter = passed -> ticks += passed;

  /** Does at once what it is asked, and what is for later when the test says so. */
  private static final class HandDrivenExecutor extends ScheduledThreadPoolExecutor {
    private final List<Runnable> later = new ArrayList<>();

    HandDrivenExecutor() {
      super(0);
    }

    @Override
    public void execute(Runnable task) {
      task.run();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
      later.add(task);
      return super.schedule((Callable<Object>) () -> task, 1, TimeUnit.DAYS);
    }

    void runLater() {
      List<Runnable> due = List.copyOf(later);
      later.clear();
      due.forEach(Runnable::run);
    }
  }

  @AfterEach
  void end() {
    thread.shutdownNow();
  }

  @Test
  void theFirstTickIsNow() {
    clock.start(counter);

    assertThat(ticks).isEqualTo(1);
  }

  @Test
  void nobodyListensThenNothingIsScheduled() {
    clock.start(counter);
    clock.stop(counter);
    thread.runLater();

    assertThat(ticks).isEqualTo(1);
    assertThat(thread.later).isEmpty();
  }

  @Test
  void whoComesBetweenTwoTicksDoesNotDoubleThem() {
    clock.start(counter);
    clock.stop(counter);
    clock.start(counter);

    assertThat(thread.later).hasSize(1);
  }

  @Test
  void oneThatFailsDoesNotStopTheOthers() {
    clock.start(
        passed -> {
          throw new IllegalStateException("broken");
        });
    clock.start(counter);
    thread.runLater();
    thread.runLater();

    assertThat(ticks).isGreaterThan(0);
  }
}
