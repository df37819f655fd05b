package io.thinline.commands.system;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** How long the server has been up: since its Java process began. */
final class Uptime {
  private static final long BEGAN =
      System.nanoTime()
          - Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()).toNanos();
  private static final int DAYS_A_YEAR = 365;
  private static final int MICROS_A_MILLI = 1_000;

  private Uptime() {}

  static Duration now() {
    return Duration.ofNanos(System.nanoTime() - BEGAN);
  }

  /** As FreeSWITCH writes it, every unit from years to microseconds. */
  static String words(Duration time) {
    return String.join(
        ", ",
        unit(time.toDays() / DAYS_A_YEAR, "year"),
        unit(time.toDays() % DAYS_A_YEAR, "day"),
        unit(time.toHoursPart(), "hour"),
        unit(time.toMinutesPart(), "minute"),
        unit(time.toSecondsPart(), "second"),
        unit(time.toMillisPart(), "millisecond"),
        unit(time.toNanosPart() / MICROS_A_MILLI % MICROS_A_MILLI, "microsecond"));
  }

  private static String unit(long number, String name) {
    return number + " " + name + (number == 1 ? "" : "s");
  }
}
