package io.thinline.spine;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import io.thinline.testkit.VirtualCallThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What tests see on virtual time is what happens on the real call thread. */
class VirtualTimeTest {
  private static final Duration STEP = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int STEPS = 30;
  private static final int MOST = 400;

  @Property(tries = 100)
  void theVirtualCallThreadRunsTasksInTheOrderOfTheRealOne(@ForAll long seed)
      throws InterruptedException {
    assertThat(onTheRealThread(seed)).isEqualTo(onVirtualTime(seed)).isNotEmpty();
  }

  private static List<String> onTheRealThread(long seed) throws InterruptedException {
    SteppedClock clock = new SteppedClock();
    CallLoop loop = new CallLoop(clock);
    try {
      CallThreadFace calls = new CallThreadFace(loop);
      Program program = new Program(calls, seed);
      calls.post("start", program::start);
      settle(calls, program);
      for (int i = 0; i < STEPS; i++) {
        clock.pass(STEP);
        settle(calls, program);
      }
      return program.ran;
    } finally {
      loop.stop();
    }
  }

  /** Tasks post tasks: until none has run between two questions. */
  private static void settle(CallThreadFace calls, Program program) {
    int before = -1;
    int after = calls.ask("how many", PATIENCE, program.ran::size);
    while (before != after) {
      before = after;
      after = calls.ask("how many", PATIENCE, program.ran::size);
    }
  }

  private static List<String> onVirtualTime(long seed) {
    VirtualCallThread calls = new VirtualCallThread();
    Program program = new Program(calls, seed);
    calls.post("start", program::start);
    calls.run();
    for (int i = 0; i < STEPS; i++) {
      calls.advance(STEP);
    }
    return program.ran;
  }

  /** Tasks that post, set and cancel at random, decided by the order in which they run. */
  private static final class Program {
    final List<String> ran = new ArrayList<>();
    private final CallThread calls;
    private final Random random;
    private final List<Timer> timers = new ArrayList<>();
    private int added;

    Program(CallThread calls, long seed) {
      this.calls = calls;
      this.random = new Random(seed);
    }

    void start() {
      for (int i = 0; i < 10; i++) {
        act();
      }
    }

    private void run(String name) {
      ran.add(name);
      act();
      act();
    }

    private void act() {
      if (added == MOST) {
        return;
      }
      int number = added++;
      int delay = random.nextInt(8) - 1;
      if (random.nextInt(3) == 0) {
        calls.post("post", () -> run("post " + number));
      } else if (random.nextInt(3) == 0 && !timers.isEmpty()) {
        Timer timer = timers.get(random.nextInt(timers.size()));
        ran.add(timer.pending() ? "cancels" : "too late");
        timer.cancel();
        assertThat(timer.pending()).isFalse();
      } else {
        timers.add(calls.schedule("timer", STEP.multipliedBy(delay), () -> run("timer " + number)));
      }
    }
  }
}
