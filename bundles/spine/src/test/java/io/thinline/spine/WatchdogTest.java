package io.thinline.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

@Timeout(30)
class WatchdogTest {
  private final SteppedClock clock = new SteppedClock();
  private final Watchdog watchdog = new Watchdog(clock, Thread.currentThread());
  private final CapturedLog log = new CapturedLog();

  @BeforeEach
  void clean() {
    MDC.clear();
  }

  @AfterEach
  void stop() {
    log.close();
    watchdog.stop();
    MDC.clear();
  }

  @Test
  void aSlowStepIsLoggedOnceWithItsNameDeviceCallAndStack() throws InterruptedException {
    var step = watchdog.begin("keypad button");
    MDC.put("device", "SEP001120AABBCC");
    MDC.put("call", "7");
    clock.pass(Duration.ofMillis(250));
    Thread watching = new Thread(watchdog::look);
    watching.start();
    watching.join();
    clock.pass(Duration.ofMillis(50));
    watchdog.end(step);

    assertThat(log.lines("WARN")).isEqualTo(1);
    assertThat(log.text())
        .contains("\"keypad button\" held the call thread for 300 ms")
        .contains("(device SEP001120AABBCC, call 7)")
        .contains("WatchdogTest.aSlowStepIsLoggedOnce");
  }

  @Test
  void aStepThatIsFastEnoughIsNotMentioned() {
    var step = watchdog.begin("keypad button");
    clock.pass(Watchdog.SLOW);
    watchdog.look();
    watchdog.end(step);
    assertThat(log.text()).isEmpty();
  }

  @Test
  void manySlowStepsDoNotFloodTheLog() {
    for (int i = 0; i < 10; i++) {
      var step = watchdog.begin("keypad button");
      clock.pass(Duration.ofMillis(300));
      watchdog.end(step);
    }
    assertThat(log.lines("held the call thread")).isEqualTo(3);
    assertThat(log.text()).contains("; 3 more were not logged");
  }

  @Test
  void aStepThatDoesNotEndIsReportedWhileItRunsAndOnlyOnce() {
    watchdog.begin("blocks");
    clock.pass(Watchdog.STUCK.plusMillis(1));
    watchdog.look();
    watchdog.look();
    assertThat(log.lines("ERROR")).isEqualTo(1);
    assertThat(log.text()).contains("has been in \"blocks\" for 5 s", "WatchdogTest");
  }

  @Test
  void theWatchdogLooksByItself() throws Exception {
    CallLoop loop = new CallLoop(clock);
    CountDownLatch release = new CountDownLatch(1);
    new CallThreadFace(loop)
        .post(
            "blocks",
            () -> {
              clock.pass(Watchdog.STUCK.plusMillis(1));
              awaitQuietly(release);
            });
    org.awaitility.Awaitility.await().until(() -> log.text().contains("has been in \"blocks\""));
    release.countDown();
    loop.stop();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
