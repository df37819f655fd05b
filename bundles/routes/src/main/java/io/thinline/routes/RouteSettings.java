package io.thinline.routes;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What every route can be told, checked. Filters are patterns, see {@link EventChoice}. */
record RouteSettings(
    List<String> subclasses,
    List<String> names,
    List<String> profiles,
    List<String> devices,
    String format,
    long spoolBytes,
    int lanes,
    RetrySettings retry) {
  private static final Set<String> FORMATS = Set.of("json", "plain", "xml");
  private static final RetrySettings PATIENT =
      new RetrySettings(Duration.ofSeconds(1), Duration.ofSeconds(30), 5);
  static final RouteSettings STANDARD =
      new RouteSettings(
          list(CommonOptions.SUBCLASS),
          List.of(),
          List.of(),
          List.of(),
          "json",
          megabytes(64),
          16,
          PATIENT);

  /** What is wrong is said, and stays as it was. */
  RouteSettings with(CommonOptions options, Consumer<String> problems) {
    RetrySettings tried =
        new RetrySettings(
            millis("retry.delay", options.retry_delay(), retry.first(), problems),
            millis("retry.longest", options.retry_longest(), retry.longest(), problems),
            number("refusals", options.refusals(), 1, 1_000, retry.refusals(), problems));
    int room = (int) (spoolBytes / megabytes(1));
    return new RouteSettings(
        list(options.subclass()),
        list(options.name()),
        list(options.profile()),
        list(options.device()),
        format(options.format(), problems),
        megabytes(number("spool.megabytes", options.spool_megabytes(), 1, 100_000, room, problems)),
        number("lanes", options.lanes(), 1, 64, lanes, problems),
        tried);
  }

  EventChoice choice() {
    return new EventChoice(subclasses, names, profiles, devices);
  }

  private String format(String written, Consumer<String> problems) {
    String name = written.strip();
    if (FORMATS.contains(name)) {
      return name;
    }
    problems.accept("format is \"" + written + "\"; it must be json, plain or xml");
    return format;
  }

  private static Duration millis(
      String option, int written, Duration former, Consumer<String> problems) {
    return Duration.ofMillis(
        number(option, written, 1, 3_600_000, (int) former.toMillis(), problems));
  }

  static int number(
      String option, int written, int least, int most, int former, Consumer<String> problems) {
    if (written >= least && written <= most) {
      return written;
    }
    problems.accept("%s is %d; it must be %d to %d".formatted(option, written, least, most));
    return former;
  }

  private static List<String> list(String written) {
    return Arrays.stream(written.split(","))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private static long megabytes(int count) {
    return count * 1_000_000L;
  }
}
