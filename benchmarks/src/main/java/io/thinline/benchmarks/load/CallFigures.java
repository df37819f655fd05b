package io.thinline.benchmarks.load;

import io.thinline.benchmarks.load.rtp.RtpStream.Outcome;
import java.util.concurrent.atomic.LongAdder;

/** What the calls of one step took. Safe for all threads. */
final class CallFigures {
  private final Times late = new Times();
  private final Times dialTone = new Times();
  private final Times ringIn = new Times();
  private final Times connected = new Times();
  private final Times setUp = new Times();
  private final Times media = new Times();
  private final Times over = new Times();
  private final Failures failures = new Failures();
  private final LongAdder clean = new LongAdder();
  private final LongAdder rtpSent = new LongAdder();
  private final LongAdder rtpReceived = new LongAdder();
  private final LongAdder rtpLost = new LongAdder();

  /** The moment a call was to begin to its beginning: the generator's own delay. */
  Times late() {
    return late;
  }

  /** The moment the caller was to lift the handset to its dial tone. */
  Times dialTone() {
    return dialTone;
  }

  /** Last digit (or the whole number) to RingIn at the other phone. */
  Times ringIn() {
    return ringIn;
  }

  /** Off-hook of the called phone to Connected on both. */
  Times connected() {
    return connected;
  }

  /** The moment the caller was to lift the handset to Connected on both, ringing not included. */
  Times setUp() {
    return setUp;
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

  /** Both sides of a call have closed their media. Returns whether each heard all of the other. */
  boolean audio(Outcome caller, Outcome called) {
    for (Outcome side : new Outcome[] {caller, called}) {
      rtpSent.add(side.sent());
      rtpReceived.add(side.received());
      rtpLost.add(side.lost());
    }
    String wrong = "";
    if (caller.received() == 0 && called.received() == 0) {
      wrong = "RTP: neither phone heard the other";
    } else if (caller.received() == 0) {
      wrong = "RTP one-way: the caller heard nothing";
    } else if (called.received() == 0) {
      wrong = "RTP one-way: the called phone heard nothing";
    } else if (caller.lost() + called.lost() > 0) {
      wrong = "RTP: packets lost";
    }
    if (!wrong.isEmpty()) {
      failures.count(wrong);
    }
    return wrong.isEmpty();
  }

  void report(Report report) {
    report.line("begun late by", "%s", late);
    report.line("off-hook to dial tone", "%s", dialTone);
    report.line("last digit to RingIn", "%s", ringIn);
    report.line("off-hook to Connected", "%s", connected);
    report.line("off-hook to media", "%s", media);
    report.line("set-up of the call", "%s", setUp);
    report.line("on-hook to idle", "%s", over);
    if (rtpSent.sum() > 0) {
      report.line(
          "RTP packets",
          "%,d sent, %,d received, %,d lost",
          rtpSent.sum(),
          rtpReceived.sum(),
          rtpLost.sum());
    }
    report.line("failures", "%s", failures);
  }
}
