package io.thinline.skinny.station;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a phone no longer says that it lives. Time is monotonic, and one timer at a time is
 * set however often the phone is heard.
 */
final class KeepAliveWatch {
  private final CallThread callThread;
  private final Supplier<Duration> allowedSilence;
  private final Consumer<Duration> expired;
  private @Nullable Timer timer;
  private long lastHeard;

  /** {@code expired} is told, once, how long a silence was allowed. */
  KeepAliveWatch(
      CallThread callThread, Supplier<Duration> allowedSilence, Consumer<Duration> expired) {
    this.callThread = callThread;
    this.allowedSilence = allowedSilence;
    this.expired = expired;
  }

  void start() {
    stop();
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
    Duration allowed = allowedSilence.get();
    long left = allowed.toNanos() - (callThread.clock().nanoTime() - lastHeard);
    if (left < 0) {
      timer = null;
      expired.accept(allowed);
    } else {
      timer = callThread.schedule("keepalive", Duration.ofNanos(left + 1), this::watch);
    }
  }
}
