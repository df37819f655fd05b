package io.thinline.benchmarks.load;

import java.util.concurrent.atomic.LongAdder;

/** What the calls of one step took. Safe for all threads. */
final class CallFigures {
  private final Times ringIn = new Times();
  private final Times connected = new Times();
  private final Times media = new Times();
  private final Times over = new Times();
  private final Failures failures = new Failures();
  private final LongAdder clean = new LongAdder();

  /** Last digit (or the whole number) to RingIn at the other phone. */
  Times ringIn() {
    return ringIn;
  }

  /** Off-hook of the called phone to Connected on both. */
  Times connected() {
    return connected;
  }

  /** Off-hook of the called phone to the order to send media on both. */
  Times media() {
    return media;
  }

  /** On-hook to the end of the call on both. */
  Times over() {
    return over;
  }

  Failures failures() {
    return failures;
  }

  void clean() {
    clean.increment();
  }

  long cleanCalls() {
    return clean.sum();
  }

  void report(Report report) {
    report.line("last digit to RingIn", "%s", ringIn);
    report.line("off-hook to Connected", "%s", connected);
    report.line("off-hook to media", "%s", media);
    report.line("on-hook to idle", "%s", over);
    report.line("failures", "%s", failures);
  }
}
