package io.thinline.skinny.station;

import io.thinline.api.time.CallThread;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long a connection may say nothing: until it registers, while it registers, while its phone is
 * with another server, and from one KeepAlive to the next. Call thread only.
 */
final class Patience {
  /** A phone that asks nothing for so long while it registers has all it wants. */
  static final Duration QUIET_COMPLETES = Duration.ofSeconds(5);

  /** Missed keepalives that end a session. */
  static final int KEEPALIVES_TO_MISS = 3;

  private final Duration registerTimeout;
  private final SilenceWatch keepAlives;
  private final SilenceWatch registration;

  /** What this connection is allowed as long as it stands by. */
  private Duration standby = Duration.ZERO;

  /**
   * Begins with waiting for Register.
   *
   * @param expired is told how long no KeepAlive has come
   * @param quiet is told when Register, or the next question, has not come
   */
  Patience(
      CallThread callThread,
      Duration registerTimeout,
      Consumer<Duration> expired,
      Consumer<Duration> quiet) {
    this.registerTimeout = registerTimeout;
    keepAlives = new SilenceWatch(callThread, "keepalive", expired);
    registration = new SilenceWatch(callThread, "registration", quiet);
    registration.start(registerTimeout);
  }

  /** The phone has been let in and told to say so often that it lives. */
  void registering(Duration keepAlive) {
    keepAlives.start(missed(keepAlive));
    registration.start(QUIET_COMPLETES);
  }

  /** It has asked something. */
  void asked() {
    registration.heard();
  }

  void registered() {
    registration.stop();
  }

  void keepAlive() {
    keepAlives.heard();
  }

  /**
   * The phone is with another server and says so often that it lives; before that it may wait for
   * so many seconds.
   */
  void standsBy(Duration keepAlive, int seconds) {
    Duration missed = missed(keepAlive);
    Duration waiting = registerTimeout.plusSeconds(seconds);
    Duration longest = waiting.compareTo(missed) > 0 ? waiting : missed;
    if (longest.compareTo(standby) > 0) {
      standby = longest;
      registration.stop();
      keepAlives.start(standby);
    } else {
      keepAlives.heard();
    }
  }

  void stop() {
    registration.stop();
    keepAlives.stop();
  }

  /** A nanosecond more than the intervals: what comes at the last moment comes in time. */
  private static Duration missed(Duration interval) {
    return Duration.ofNanos(interval.toNanos() * KEEPALIVES_TO_MISS + 1);
  }
}
