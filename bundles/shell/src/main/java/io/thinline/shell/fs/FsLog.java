package io.thinline.shell.fs;

import io.thinline.shell.logging.LogFeed;
import io.thinline.shell.logging.LogFollower;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.log.LogLevel;

/** What is logged, printed between the lines of one {@code fs}. Used by its thread alone. */
final class FsLog implements AutoCloseable {
  private static final String MOST = "debug";

  /**
   * A level of FreeSWITCH.
   *
   * @param ours what is shown from then on
   */
  private record Level(String name, LogLevel ours) {}

  /** Each at its number, which may be typed too. */
  private static final List<Level> LEVELS =
      List.of(
          new Level("console", LogLevel.ERROR),
          new Level("alert", LogLevel.ERROR),
          new Level("crit", LogLevel.ERROR),
          new Level("err", LogLevel.ERROR),
          new Level("warning", LogLevel.WARN),
          new Level("notice", LogLevel.INFO),
          new Level("info", LogLevel.INFO),
          new Level(MOST, LogLevel.DEBUG));

  /** As Karaf calls them. */
  private static final Map<String, String> ALIASES = Map.of("error", "err", "warn", "warning");

  private final FsServices services;
  private final Consumer<String> printer;
  private @Nullable LogFollower follower;

  /**
   * @param printer called on a thread of its own
   */
  FsLog(FsServices services, Consumer<String> printer) {
    this.services = services;
    this.printer = printer;
  }

  static List<String> levels() {
    return LEVELS.stream().map(Level::name).toList();
  }

  /**
   * Prints the log from now on, instead of what it has printed so far.
   *
   * @param words the level; none is all
   * @return what to answer
   */
  String follow(List<String> words) {
    int number = number(words.isEmpty() ? MOST : words.get(0).toLowerCase(Locale.ROOT));
    if (number < 0 || words.size() > 1) {
      return "-ERR invalid log level " + String.join(" ", words) + "; there is: " + allowed();
    }
    Level level = LEVELS.get(number);
    LogFeed feed = services.log().orElse(null);
    if (feed == null) {
      return "-ERR the log cannot be followed: bundle:start io.thinline.shell";
    }
    close();
    follower = feed.follow(level.ours(), printer);
    return "+OK log level " + level.name() + " [" + number + "]";
  }

  /** Below 0 when there is no such level. */
  private static int number(String typed) {
    String name = ALIASES.getOrDefault(typed, typed);
    return IntStream.range(0, LEVELS.size())
        .filter(i -> typed.equals(Integer.toString(i)) || name.equals(LEVELS.get(i).name()))
        .findFirst()
        .orElse(-1);
  }

  private static String allowed() {
    return String.join(", ", levels()) + " or 0 to " + (LEVELS.size() - 1);
  }

  String end() {
    boolean followed = follower != null;
    close();
    return followed ? "+OK no longer logging" : "-ERR not logging";
  }

  @Override
  public void close() {
    LogFollower current = follower;
    follower = null;
    if (current != null) {
      current.close();
    }
  }
}
