package io.thinline.shell.logging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.ops4j.pax.logging.spi.PaxAppender;
import org.ops4j.pax.logging.spi.PaxLoggingEvent;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.log.LogLevel;

/**
 * Hands what is logged to whoever follows it. The log has it found by its name, as it does Karaf's
 * own for {@code log:tail}. Any thread.
 */
@Component(
    immediate = true,
    service = {PaxAppender.class, LogFeed.class},
    property = "org.ops4j.pax.logging.appender.name=io.thinline.shell")
public final class LogFeed implements PaxAppender {
  private final List<LogFollower> followers = new CopyOnWriteArrayList<>();

  /**
   * From now on, until closed.
   *
   * @param least serious that is wanted
   * @param printer gets lines, on a thread of its own
   */
  public LogFollower follow(LogLevel least, Consumer<String> printer) {
    LogFollower follower = new LogFollower(least, printer, followers::remove);
    followers.add(follower);
    return follower;
  }

  /** On the thread of whoever logs, which waits for nobody here. */
  @Override
  public void doAppend(PaxLoggingEvent event) {
    if (followers.isEmpty()) {
      return;
    }
    LogLevel level = event.getLevel().toLevel();
    String line = null;
    for (LogFollower follower : followers) {
      if (follower.wants(level)) {
        line = line == null ? LogText.of(event) : line;
        follower.offer(line);
      }
    }
  }

  @Deactivate
  public void stop() {
    followers.forEach(LogFollower::close);
  }
}
