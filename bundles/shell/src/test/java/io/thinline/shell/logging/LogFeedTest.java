package io.thinline.shell.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.service.log.LogLevel;

/** Whoever follows the log, fast and slow. */
@Timeout(30)
class LogFeedTest {
  private final LogFeed feed = new LogFeed();
  private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();

  private String next() throws InterruptedException {
    return String.valueOf(printed.poll(20, TimeUnit.SECONDS));
  }

  @Test
  void aLineSaysTimeLevelPhoneCallAndPlace() throws InterruptedException {
    try (LogFollower follower = feed.follow(LogLevel.INFO, printed::add)) {
      feed.doAppend(
          new Logged(
              LogLevel.WARN,
              "is gone \u001b[2J\nreally",
              Map.of("device", "SEP001120AABBCC", "call", "7"),
              "java.io.IOException: broken",
              "\tat somewhere"));
      assertThat(next())
          .matches(
              "19[67]\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:00\\.000 \\[WARN\\] SEP001120AABBCC call 7"
                  + " Registrar: is gone \\?\\[2J really\\R"
                  + "java\\.io\\.IOException: broken\\R at somewhere");
      assertThat(follower.wants(LogLevel.DEBUG)).isFalse();
    }
  }

  @Test
  void whatIsLessSeriousIsNotShown() throws InterruptedException {
    try (LogFollower errors = feed.follow(LogLevel.ERROR, printed::add)) {
      List.of(LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR)
          .forEach(level -> feed.doAppend(Logged.of(level, "a message")));
      assertThat(next()).contains("[ERROR]");
      assertThat(errors.wants(LogLevel.WARN)).isFalse();
    }
    assertThat(printed).isEmpty();
  }

  @Test
  void whoeverReadsSlowlyMissesLinesAndIsToldHowMany() throws InterruptedException {
    CountDownLatch reads = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    try (LogFollower slow =
        feed.follow(
            LogLevel.INFO,
            line -> {
              begun.countDown();
              try {
                reads.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              printed.add(line);
            })) {
      assertThat(slow.wants(LogLevel.INFO)).isTrue();
      feed.doAppend(Logged.of(LogLevel.INFO, "first"));
      begun.await();
      for (int i = 0; i < LogFollower.WAITING + 5; i++) {
        feed.doAppend(Logged.of(LogLevel.INFO, "message " + i));
      }
      reads.countDown();
      await().until(() -> printed.size() == LogFollower.WAITING + 2);
      assertThat(List.copyOf(printed).get(LogFollower.WAITING + 1))
          .isEqualTo("(5 lines of the log missed)");
    }
  }

  @Test
  void afterTheEndNothingIsPrintedAndNobodyWaits() {
    LogFollower follower = feed.follow(LogLevel.DEBUG, printed::add);
    follower.close();
    feed.doAppend(Logged.of(LogLevel.ERROR, "late"));
    await()
        .until(
            () ->
                Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals("thinline-log-follower")));
    assertThat(printed).isEmpty();
  }
}
