package io.thinline.shell.fs;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.shell.logging.LogFeed;
import io.thinline.shell.logging.Logged;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.LogLevel;

/** {@code /log} and {@code /nolog} at the prompt. */
class FsLogTest {
  private final FsServices services = new FsServices();
  private final LogFeed feed = new LogFeed();
  private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();
  private final FsLog log = new FsLog(services, printed::add);

  @Test
  void aLevelIsFollowedUntilItIsTakenBack() throws InterruptedException {
    services.use(feed);
    assertThat(log.follow(List.of("warning"))).isEqualTo("+OK log level warning [4]");
    feed.doAppend(Logged.of(LogLevel.INFO, "unseen"));
    feed.doAppend(Logged.of(LogLevel.ERROR, "seen"));
    assertThat(printed.poll(20, TimeUnit.SECONDS)).endsWith("Registrar: seen");
    assertThat(log.end()).isEqualTo("+OK no longer logging");
    feed.doAppend(Logged.of(LogLevel.ERROR, "late"));
    assertThat(log.end()).isEqualTo("-ERR not logging");
    assertThat(printed).isEmpty();
  }

  @Test
  void aSecondLevelTakesThePlaceOfTheFirst() throws InterruptedException {
    services.use(feed);
    log.follow(List.of("err"));
    assertThat(log.follow(List.of())).isEqualTo("+OK log level debug [7]");
    feed.doAppend(Logged.of(LogLevel.ERROR, "once"));
    feed.doAppend(Logged.of(LogLevel.DEBUG, "the last"));
    assertThat(printed.poll(20, TimeUnit.SECONDS)).endsWith("once");
    assertThat(printed.poll(20, TimeUnit.SECONDS)).endsWith("the last");
    log.close();
  }

  @Test
  void levelsAreNamesOrNumbers() {
    services.use(feed);
    assertThat(log.follow(List.of("6"))).isEqualTo("+OK log level info [6]");
    assertThat(log.follow(List.of("WARN"))).isEqualTo("+OK log level warning [4]");
    assertThat(log.follow(List.of("error"))).isEqualTo("+OK log level err [3]");
    assertThat(log.follow(List.of("loud")))
        .isEqualTo(
            "-ERR invalid log level loud; there is: console, alert, crit, err, warning, notice,"
                + " info, debug or 0 to 7");
    assertThat(log.follow(List.of("8"))).startsWith("-ERR invalid log level 8");
    log.close();
  }

  @Test
  void withoutTheLogItIsSaid() {
    assertThat(log.follow(List.of("info"))).startsWith("-ERR the log cannot be followed");
  }
}
