package io.thinline.softphone;

import io.netty.util.concurrent.EventExecutor;
import io.thinline.api.time.CallThread;
import io.thinline.api.time.Clock;
import io.thinline.api.time.Timer;
import java.time.Duration;

/**
 * The one thread a phone lives on, with its timers and its clock: an event loop in real life, the
 * test's call thread on virtual time.
 */
public interface PhoneThread {
  /** Queues a task. Any thread. */
  void post(Runnable task);

  /** Runs a task later; the timer is cancelled on the phone's thread. Phone's thread only. */
  Timer schedule(String name, Duration delay, Runnable task);

  /** Whether the caller is on the phone's thread. */
  boolean isCurrent();

  /** The clock of the timers. */
  Clock clock();

  /** A phone that shares a call thread, typically a virtual one. */
  static PhoneThread on(CallThread thread) {
    return new CallThreadPhoneThread(thread);
  }

  /** A phone on an event loop, which it may share with any number of phones. */
  static PhoneThread on(EventExecutor executor) {
    return new EventLoopPhoneThread(executor);
  }
}
