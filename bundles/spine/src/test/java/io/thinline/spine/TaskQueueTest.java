package io.thinline.spine;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Posts and timers beside each other, from many threads. */
@Timeout(60)
class TaskQueueTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final SteppedClock clock = new SteppedClock();
  private final CallLoop loop = new CallLoop(clock);
  private final CallThreadFace calls = new CallThreadFace(loop);
  private final List<String> ran = new ArrayList<>();

  @AfterEach
  void stop() throws InterruptedException {
    loop.stop();
  }

  @Test
  void aDueTimerDoesNotWaitForTheFloodPostedAfterItsDeadline() {
    whileTheCallThreadIsBusy(
        () -> {
          calls.schedule("digit timeout", SECOND, () -> ran.add("digit timeout"));
          calls.post("before", () -> ran.add("before"));
          clock.pass(SECOND);
          for (int i = 0; i < 10_000; i++) {
            calls.post("flood", () -> ran.add("flood"));
          }
        });
    assertThat(ran).hasSize(10_002).startsWith("before", "digit timeout", "flood");
  }

  @Test
  void aPostDoesNotWaitForTheTimersThatAreDueAfterIt() {
    whileTheCallThreadIsBusy(
        () -> {
          for (int i = 0; i < 10_000; i++) {
            calls.schedule("flood", Duration.ofMillis(500), () -> ran.add("early flood"));
            calls.schedule("flood", SECOND, () -> ran.add("late flood"));
          }
          clock.pass(Duration.ofMillis(700));
          calls.post("off hook", () -> ran.add("off hook"));
          clock.pass(SECOND);
        });
    assertThat(ran).hasSize(20_001);
    assertThat(ran.indexOf("off hook")).isEqualTo(10_000);
    assertThat(ran.indexOf("late flood")).isEqualTo(10_001);
  }

  @Test
  void aTaskThatPostsItselfForeverHoldsUpNoTimerAndATimerThatSetsItselfForeverNoPost() {
    AtomicInteger left = new AtomicInteger(5_000);
    CompletableFuture<Integer> rang = new CompletableFuture<>();
    Runnable[] again = new Runnable[2];
    again[0] =
        () -> {
          clock.pass(Duration.ofMillis(1));
          if (left.decrementAndGet() > 0) {
            calls.post("again", again[0]);
          }
        };
    again[1] =
        () -> {
          if (left.decrementAndGet() > 0) {
            calls.schedule("again", Duration.ofNanos(1), again[1]);
          }
        };
    calls.schedule("digit timeout", SECOND, () -> rang.complete(left.get()));
    calls.post("again", again[0]);
    calls.schedule("again", Duration.ofNanos(1), again[1]);
    assertThat(rang.join()).isGreaterThan(1_000);
    assertThat(calls.ask("alive", PATIENCE, () -> "yes")).isEqualTo("yes");
  }

  @Test
  void timersRunInTheOrderOfTheirDeadlinesWhoeverSetsThem() {
    int[] delays = {7, 3, 9, 1, 5, 3, 8, 2, 6, 4};
    for (int i = 0; i < delays.length; i += 2) {
      String first = delays[i] + " of another thread";
      String second = delays[i + 1] + " of the call thread";
      calls.schedule("timer", Duration.ofSeconds(delays[i]), () -> ran.add(first));
      Duration delay = Duration.ofSeconds(delays[i + 1]);
      calls.ask("set", PATIENCE, () -> calls.schedule("timer", delay, () -> ran.add(second)));
    }
    clock.pass(Duration.ofSeconds(10));
    calls.settled().join();
    assertThat(ran).hasSize(delays.length).isSorted();
  }

  @Test
  void tasksOfOneThreadRunInItsOrderHoweverManyPost() throws Exception {
    int threads = 4;
    int each = 20_000;
    List<List<Integer>> seen = new ArrayList<>();
    List<Thread> posting = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      List<Integer> mine = new ArrayList<>();
      seen.add(mine);
      posting.add(
          new Thread(
              () -> {
                for (int i = 0; i < each; i++) {
                  int number = i;
                  calls.post("step", () -> mine.add(number));
                }
              }));
    }
    posting.forEach(Thread::start);
    for (Thread thread : posting) {
      thread.join();
    }
    calls.settled().join();
    assertThat(seen).allSatisfy(mine -> assertThat(mine).hasSize(each).isSorted());
  }

  /** Each round lets the call thread fall asleep while the next task is on its way. */
  @Test
  void noTaskIsLeftLyingBeforeASleepingCallThread() throws Exception {
    int threads = 4;
    int rounds = 10_000;
    AtomicInteger answered = new AtomicInteger();
    List<Thread> asking = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      asking.add(new Thread(() -> askRepeatedly(rounds, answered)));
    }
    asking.forEach(Thread::start);
    for (Thread thread : asking) {
      thread.join();
    }
    assertThat(answered).hasValue(threads * rounds);
  }

  @Test
  void noTimerIsLeftLyingBeforeASleepingCallThread() throws Exception {
    CallLoop real = new CallLoop();
    try {
      CallThreadFace face = new CallThreadFace(real);
      for (int i = 0; i < 2_000; i++) {
        CountDownLatch rang = new CountDownLatch(1);
        face.schedule("far", Duration.ofHours(1), () -> {});
        face.schedule("soon", Duration.ofNanos(1 + i * 100L), rang::countDown);
        assertThat(rang.await(20, TimeUnit.SECONDS)).isTrue();
      }
    } finally {
      real.stop();
    }
  }

  @Test
  void cancelledTimersDoNotPileUp() {
    calls.ask(
        "call by call",
        PATIENCE,
        () -> {
          for (int i = 0; i < 100_000; i++) {
            Duration delay = Duration.ofHours(1).plusSeconds(i % 100);
            calls.post("call", calls.schedule("no answer", delay, () -> {})::cancel);
          }
          return true;
        });
    Timer stays = calls.schedule("keepalive", Duration.ofHours(1), () -> ran.add("keepalive"));
    calls.settled().join();
    assertThat(loop.queue.size()).isLessThan(1_000);
    clock.pass(Duration.ofHours(2));
    calls.settled().join();
    assertThat(ran).containsExactly("keepalive");
    assertThat(stays.pending()).isFalse();
    assertThat(loop.queue.size()).isZero();
  }

  @Test
  void theTimersOfABundleThatStopsAreLetGo() {
    CallThreadFace leaving = new CallThreadFace(loop);
    for (int i = 0; i < 1_000; i++) {
      leaving.schedule("midnight", Duration.ofHours(12), () -> ran.add("midnight"));
    }
    Timer stays = calls.schedule("midnight", Duration.ofHours(12), () -> ran.add("staying"));
    calls.settled().join();
    leaving.close();
    calls.settled().join();
    assertThat(loop.queue.size()).isEqualTo(1);
    assertThat(stays.pending()).isTrue();
  }

  @Test
  void whatIsAskedWhileTheBundleStopsIsAnsweredOrRefusedButNeverForgotten() throws Exception {
    for (int round = 0; round < 500; round++) {
      CallThreadFace leaving = new CallThreadFace(loop);
      List<CompletableFuture<Void>> settled = new ArrayList<>();
      Thread asking =
          new Thread(
              () -> {
                for (int i = 0; i < 20; i++) {
                  settled.add(leaving.settled());
                }
              });
      asking.start();
      leaving.close();
      asking.join();
      for (CompletableFuture<Void> one : settled) {
        one.get(20, TimeUnit.SECONDS);
      }
    }
    calls.settled().join();
    assertThat(loop.queue.size()).isZero();
  }

  private void askRepeatedly(int rounds, AtomicInteger answered) {
    for (int i = 0; i < rounds; i++) {
      answered.addAndGet(calls.ask("number", PATIENCE, () -> 1));
    }
  }

  /** Lets things pile up before a call thread that is busy, and then waits until all is done. */
  private void whileTheCallThreadIsBusy(Runnable pilingUp) {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    calls.post(
        "busy",
        () -> {
          busy.countDown();
          awaitQuietly(release);
        });
    awaitQuietly(busy);
    pilingUp.run();
    release.countDown();
    calls.settled().join();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
