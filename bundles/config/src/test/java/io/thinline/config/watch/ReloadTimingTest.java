package io.thinline.config.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.config.watch.Reloading.Outcome;
import io.thinline.testkit.VirtualCallThread;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReloadTimingTest {
  private static final Duration QUIET = Duration.ofMillis(500);

  private final VirtualCallThread time = new VirtualCallThread();
  private final Deque<Outcome> outcomes = new ArrayDeque<>();
  private final List<Boolean> readings = new ArrayList<>();
  private boolean changed = true;

  private final ReloadTiming timing =
      new ReloadTiming(
          new Reloading() {
            @Override
            public boolean changed() {
              return changed;
            }

            @Override
            public Outcome reload(boolean evenBroken) {
              readings.add(evenBroken);
              return outcomes.isEmpty() ? Outcome.DONE : outcomes.removeFirst();
            }
          },
          QUIET,
          () -> time.clock().nanoTime());

  private void pass(long milliseconds) {
    time.advance(Duration.ofMillis(milliseconds));
    timing.run();
  }

  @Test
  void nothingIsReadWhereNothingHappens() {
    pass(10_000);
    assertThat(readings).isEmpty();
    assertThat(timing.rest()).isEmpty();
  }

  @Test
  void aBurstOfEditsIsReadOnceWhenItIsOver() {
    timing.touched();
    pass(499);
    timing.touched();
    assertThat(timing.rest()).hasValue(QUIET);
    pass(499);
    assertThat(readings).isEmpty();
    pass(1);
    assertThat(readings).containsExactly(false);
    assertThat(timing.rest()).isEmpty();
    pass(10_000);
    assertThat(readings).hasSize(1);
  }

  @Test
  void anEventThatLeavesTheFilesAsTheyWereReadsNothing() {
    changed = false;
    timing.touched();
    pass(500);
    assertThat(readings).isEmpty();
    assertThat(timing.rest()).isEmpty();
  }

  @Test
  void aHalfSavedFileIsReadAgainAfterAnotherQuietTime() {
    outcomes.add(Outcome.CHANGING);
    timing.touched();
    pass(500);
    assertThat(readings).containsExactly(false);
    pass(499);
    assertThat(readings).hasSize(1);
    pass(1);
    assertThat(readings).containsExactly(false, false);
    assertThat(timing.rest()).isEmpty();
  }

  @Test
  void aBrokenTreeIsReadASecondTimeBeforeItIsReported() {
    outcomes.add(Outcome.BROKEN);
    timing.touched();
    pass(500);
    pass(500);
    assertThat(readings).containsExactly(false, true);
    timing.touched();
    pass(500);
    assertThat(readings)
        .as("the next edit has a second chance too")
        .containsExactly(false, true, false);
  }

  @Test
  void aFolderThatNeverRestsIsReadAllTheSame() {
    for (int i = 0; i < 40; i++) {
      timing.touched();
      pass(250);
    }
    assertThat(readings).hasSize(1);
  }
}
