package io.thinline.routes;

import io.thinline.api.event.ForwardingRoute.State;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What a route tells about itself. Any thread. */
final class RouteRecord {
  private static final int LONGEST_ERROR = 300;

  private final Clock clock;
  private final LongSupplier waiting;
  private final AtomicLong delivered = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong givenUp = new AtomicLong();
  private volatile String lastError = "";
  private volatile Since since;

  private record Since(State state, Instant time) {}

  RouteRecord(Clock clock, LongSupplier waiting) {
    this.clock = clock;
    this.waiting = waiting;
    since = new Since(State.STOPPED, clock.instant());
  }

  void delivered() {
    delivered.incrementAndGet();
  }

  void givenUp() {
    givenUp.incrementAndGet();
  }

  void running() {
    come(State.RUNNING);
  }

  void stopped() {
    come(State.STOPPED);
  }

  void waitingFor(String what) {
    lastError = what;
    come(State.WAITING);
  }

  void failed(Throwable cause) {
    refused(cause);
    come(State.RETRYING);
  }

  void refused(Throwable cause) {
    failed.incrementAndGet();
    lastError = text(cause);
  }

  private synchronized void come(State state) {
    if (since.state != state) {
      since = new Since(state, clock.instant());
    }
  }

  State state() {
    return since.state;
  }

  Instant since() {
    return since.time;
  }

  long deliveredCount() {
    return delivered.get();
  }

  long failedCount() {
    return failed.get();
  }

  long givenUpCount() {
    return givenUp.get();
  }

  String lastError() {
    return lastError;
  }

  String waitingText() {
    long count = waiting.getAsLong();
    return count == 1 ? "1 event waits" : count + " events wait";
  }

  /** The innermost cause that says anything, on one line. */
  static String text(Throwable failure) {
    String text = "";
    for (Throwable each = failure; each != null; each = deeper(each)) {
      String message = each.getMessage();
      if (message != null && !message.isBlank()) {
        text = message;
      }
    }
    String line = (text.isEmpty() ? failure.toString() : text).replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST_ERROR ? line.substring(0, LONGEST_ERROR) + "..." : line;
  }

  private static @Nullable Throwable deeper(Throwable each) {
    return each.getCause() == each ? null : each.getCause();
  }
}
