package io.thinline.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

@Timeout(30)
class CallThreadTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SteppedClock clock = new SteppedClock();
  private final CallLoop loop = new CallLoop(clock);
  private final CallThreadFace calls = new CallThreadFace(loop);

  @AfterEach
  void stop() throws InterruptedException {
    loop.stop();
  }

  @Test
  void tasksRunInTheOrderTheyWerePosted() {
    List<Integer> ran = new ArrayList<>();
    IntStream.range(0, 1_000).forEach(i -> calls.post("step", () -> ran.add(i)));
    calls.settled().join();
    assertThat(ran).hasSize(1_000).isSorted();
  }

  @Test
  void everyTaskRunsOnTheOneThread() {
    CallThreadFace other = new CallThreadFace(loop);
    Thread one = calls.ask("thread", PATIENCE, Thread::currentThread);
    Thread two = other.ask("thread", PATIENCE, Thread::currentThread);
    assertThat(one).isSameAs(two).isNotSameAs(Thread.currentThread());
    assertThat(calls.isCurrent()).isFalse();
    assertThat(calls.ask("current", PATIENCE, calls::isCurrent)).isTrue();
  }

  @Test
  void timersRunAtTheirDeadlineInTheOrderOfDeadlines() {
    List<String> ran = new ArrayList<>();
    calls.schedule("late", Duration.ofSeconds(10), () -> ran.add("late"));
    calls.schedule("early", Duration.ofSeconds(5), () -> ran.add("early"));
    calls.settled().join();
    assertThat(ran).isEmpty();

    clock.pass(Duration.ofSeconds(5));
    calls.settled().join();
    assertThat(ran).containsExactly("early");

    clock.pass(Duration.ofSeconds(5));
    calls.settled().join();
    assertThat(ran).containsExactly("early", "late");
    assertThat(loop.queue.size()).isZero();
  }

  @Test
  void aTimerIsDueByTheHostsClockWithoutAnyoneWakingTheThread() throws Exception {
    CallLoop real = new CallLoop();
    try {
      CountDownLatch rang = new CountDownLatch(1);
      new CallThreadFace(real).schedule("soon", Duration.ofMillis(20), rang::countDown);
      assertThat(rang.await(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      real.stop();
    }
  }

  @Test
  void aCancelledTimerDoesNotRun() {
    List<String> ran = new ArrayList<>();
    Timer digitTimeout = calls.schedule("digit", Duration.ofSeconds(10), () -> ran.add("digit"));
    assertThat(digitTimeout.pending()).isTrue();
    calls.post("cancel", digitTimeout::cancel);
    calls.settled().join();
    clock.pass(Duration.ofSeconds(20));
    calls.settled().join();
    assertThat(ran).isEmpty();
    assertThat(digitTimeout.pending()).isFalse();
  }

  @Test
  void aTimerCanBeCancelledByTheTaskThatRunsJustBeforeIt() {
    List<String> ran = new ArrayList<>();
    Timer[] second = new Timer[1];
    calls.ask(
        "set",
        PATIENCE,
        () -> {
          calls.schedule("first", Duration.ofSeconds(1), () -> second[0].cancel());
          second[0] = calls.schedule("second", Duration.ofSeconds(1), () -> ran.add("second"));
          return true;
        });
    clock.pass(Duration.ofSeconds(1));
    calls.settled().join();
    assertThat(ran).isEmpty();
  }

  @Test
  void aTimerThatHasRunIsNoLongerPending() {
    Timer timer = calls.schedule("now", Duration.ofSeconds(-1), () -> {});
    calls.settled().join();
    assertThat(timer.pending()).isFalse();
  }

  @Test
  void aDelayBeyondAllMeasureIsKept() {
    Timer timer = calls.schedule("never", Duration.ofSeconds(Long.MAX_VALUE), () -> {});
    calls.settled().join();
    assertThat(timer.pending()).isTrue();
  }

  @Test
  void aFailingTaskIsLoggedByNameAndHarmsNoOther() {
    try (CapturedLog log = new CapturedLog()) {
      calls.post("keypad button", () -> deepen(0));
      calls.post(
          "off hook",
          () -> {
            throw new IllegalArgumentException("no such line");
          });
      calls.post(
          "on hook",
          () -> {
            throw new OutOfMemoryError("a small one");
          });
      assertThat(calls.ask("alive", PATIENCE, () -> "yes")).isEqualTo("yes");
      assertThat(log.text())
          .contains("\"keypad button\" failed", "StackOverflowError")
          .contains("\"off hook\" failed", "no such line")
          .contains("\"on hook\" failed");
    }
  }

  @Test
  void aStrayInterruptDoesNotReachTheNextTask() {
    List<Boolean> interrupted = new ArrayList<>();
    calls.post(
        "interrupts",
        () -> {
          calls.post("next", () -> interrupted.add(Thread.currentThread().isInterrupted()));
          Thread.currentThread().interrupt();
        });
    calls.ask("after", PATIENCE, () -> true);
    calls.settled().join();
    assertThat(interrupted).containsExactly(false);
  }

  @Test
  void theLogContextOfOneTaskIsNotSeenByTheNext() {
    calls.post("registers", () -> MDC.put("device", "SEP001120AABBCC"));
    assertThat(calls.ask("device", PATIENCE, () -> String.valueOf(MDC.get("device"))))
        .isEqualTo("null");
  }

  @Test
  void aQuestionOnTheCallThreadIsAnsweredAtOnce() {
    String answer =
        calls.ask("outer", PATIENCE, () -> calls.ask("inner", Duration.ZERO, () -> "here"));
    assertThat(answer).isEqualTo("here");
  }

  @Test
  void aQuestionThatFailsSaysWhichAndWhy() {
    assertThatThrownBy(
            () ->
                calls.ask(
                    "list devices",
                    PATIENCE,
                    () -> {
                      throw new IllegalStateException("no profile");
                    }))
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("list devices")
        .hasMessageContaining("no profile");
  }

  @Test
  void aQuestionThatIsNotAnsweredInTimeSaysSo() {
    CountDownLatch release = new CountDownLatch(1);
    calls.post("blocks", () -> awaitQuietly(release));
    assertThatThrownBy(() -> calls.ask("list devices", Duration.ofMillis(10), () -> 1))
        .isInstanceOf(CompletionException.class)
        .hasMessage("the call thread has not answered \"list devices\": it did not within 10 ms");
    release.countDown();
  }

  @Test
  void offloadedWorkRunsElsewhereAndItsResultOnTheCallThread() {
    CompletableFuture<String> seen = new CompletableFuture<>();
    calls.offload(
        "resolve",
        () -> calls.isCurrent() ? "on the call thread" : "elsewhere",
        (value, failure) -> seen.complete(value + ", " + calls.isCurrent() + ", " + failure));
    assertThat(seen.join()).isEqualTo("elsewhere, true, null");
  }

  @Test
  void offloadedWorkThatFailsReportsItsFailure() {
    CompletableFuture<String> seen = new CompletableFuture<>();
    calls.offload(
        "read",
        () -> {
          throw new java.io.IOException("no such file");
        },
        (value, failure) -> seen.complete(value + ", " + failure.getMessage()));
    assertThat(seen.join()).isEqualTo("null, no such file");
  }

  @Test
  void whenTooMuchBlockingWorkWaitsMoreIsRefused() {
    CountDownLatch release = new CountDownLatch(1);
    BlockingQueue<Throwable> refusals = new LinkedBlockingQueue<>();
    int fits = CallLoop.POOL_SIZE + CallLoop.POOL_QUEUE;
    for (int i = 0; i < fits; i++) {
      calls.offload("wait", () -> release.await(20, TimeUnit.SECONDS), (value, failure) -> {});
    }
    calls.offload("one more", () -> 1, (value, failure) -> refusals.add(failure));
    calls.settled().join();
    assertThat(refusals)
        .singleElement()
        .satisfies(
            refusal ->
                assertThat(refusal)
                    .isInstanceOf(RejectedExecutionException.class)
                    .hasMessageContaining("one more"));
    release.countDown();
  }

  @Test
  void whenABundleStopsItsTasksAndTimersAreGoneAndThoseOfOthersStay() {
    CallThreadFace leaving = new CallThreadFace(loop);
    List<String> ran = new ArrayList<>();
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    calls.post(
        "blocks",
        () -> {
          blocked.countDown();
          awaitQuietly(release);
        });
    awaitQuietly(blocked);
    leaving.post("task", () -> ran.add("task of the leaving"));
    Timer timer =
        leaving.schedule("timer", Duration.ofSeconds(1), () -> ran.add("timer of the leaving"));
    CompletableFuture<Void> settled = leaving.settled();
    calls.post("task", () -> ran.add("task of the staying"));
    calls.schedule("timer", Duration.ofSeconds(1), () -> ran.add("timer of the staying"));

    leaving.close();
    assertThat(settled).isCompleted();
    assertThat(timer.pending()).isFalse();
    leaving.post("after", () -> ran.add("after the end"));
    leaving.schedule("after", Duration.ZERO, () -> ran.add("after the end"));
    leaving.offload("after", () -> 1, (value, failure) -> ran.add("after the end"));
    release.countDown();
    clock.pass(Duration.ofSeconds(2));
    calls.settled().join();
    assertThat(ran).containsExactly("task of the staying", "timer of the staying");
    assertThatThrownBy(() -> leaving.ask("list", PATIENCE, () -> 1))
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("it has stopped");
  }

  @Test
  void afterTheSpineHasStoppedNothingRunsAndNothingHangs() throws Exception {
    Thread thread = calls.ask("thread", PATIENCE, Thread::currentThread);
    loop.stop();
    assertThat(thread.isAlive()).isFalse();
    calls.post("late", () -> {});
    calls.offload("late", () -> 1, (value, failure) -> {});
    assertThat(calls.schedule("late", Duration.ZERO, () -> {}).pending()).isFalse();
    assertThat(calls.settled()).isCompleted();
    assertThatThrownBy(() -> calls.ask("list", PATIENCE, () -> 1))
        .isInstanceOf(CompletionException.class);
    assertThat(loop.queue.size()).isZero();
  }

  @Test
  void aBrokenVirtualMachineEndsTheThreadInsteadOfLeavingItDeaf() {
    Thread thread = calls.ask("thread", PATIENCE, Thread::currentThread);
    try (CapturedLog log = new CapturedLog()) {
      calls.post(
          "cursed",
          () -> {
            throw new InternalError("bad");
          });
      await().until(() -> !thread.isAlive());
      assertThat(log.text()).contains("the call thread ends in \"cursed\"");
    }
    assertThatThrownBy(() -> calls.ask("list", PATIENCE, () -> 1))
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("it has stopped");
  }

  private static int deepen(int depth) {
    return depth < 0 ? 0 : deepen(depth + 1) + 1;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
