package io.thinline.spine;

import java.time.Duration;
import java.util.function.Consumer;

/** Lets one log line through per interval and says how many it has held back since. Any thread. */
final class LogLimit {
  private final long interval;
  private long next = Long.MIN_VALUE;
  private long heldBack;

  LogLimit(Duration interval) {
    this.interval = interval.toNanos();
  }

  /**
   * Logs unless it is too early; {@code line} gets what to say of the lines held back, mostly
   * nothing.
   */
  synchronized void log(long nanoTime, Consumer<String> line) {
    if (next != Long.MIN_VALUE && nanoTime - next < 0) {
      heldBack++;
      return;
    }
    line.accept(heldBack == 0 ? "" : "; " + heldBack + " more were not logged");
    next = nanoTime + interval;
    heldBack = 0;
  }
}
