package io.thinline.skinny.station;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Notices that nothing has been heard for a time. Time is monotonic, and one timer at a time is set
 * however often something is heard. Call thread only.
 */
final class SilenceWatch {
  private final CallThread callThread;
  private final String name;
  private final Consumer<Duration> silent;
  private @Nullable Timer timer;
  private Duration allowed = Duration.ZERO;
  private long lastHeard;

  /** {@code silent} is told, once for each start, how long a silence was allowed. */
  SilenceWatch(CallThread callThread, String name, Consumer<Duration> silent) {
    this.callThread = callThread;
    this.name = name;
    this.silent = silent;
  }

  /** Watches for so long a silence, from now until it is stopped. */
  void start(Duration silence) {
    stop();
    allowed = silence;
    heard();
    watch();
  }

  void heard() {
    lastHeard = callThread.clock().nanoTime();
  }

  void stop() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private void watch() {
    long left = allowed.toNanos() - (callThread.clock().nanoTime() - lastHeard);
    if (left <= 0) {
      timer = null;
      silent.accept(allowed);
    } else {
      timer = callThread.schedule(name, Duration.ofNanos(left), this::watch);
    }
  }
}
