package io.thinline.benchmarks.load;

import io.thinline.benchmarks.load.rtp.RtpEngine;
import io.thinline.benchmarks.load.rtp.RtpFigures;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Calls at one rate for some time, whatever becomes of the earlier ones. */
final class CallRun {
  /**
   * From where on a rate is too high for the server.
   *
   * @param collapse the most that 99 of 100 calls may take from the last digit to RingIn
   * @param reached the part of the rate at which calls must end
   */
  record Limits(Duration collapse, double reached) {}

  private static final double P99 = 99;
  private static final double MOST = 100;
  private static final double NANOS_A_MILLI = 1e6;

  private final Fleet fleet;
  private final Queue<LoadPhone> callers;
  private final CallManner manner;
  private final int perSecond;
  private final int calls;
  private final @Nullable RtpFigures rtp;
  private final CallFigures figures = new CallFigures();
  private final Marks ends;
  private long start;

  /**
   * Nothing is called yet.
   *
   * @param callers phones with even numbers that are free, each with its neighbour; those of clean
   *     calls come back into it
   */
  CallRun(
      Fleet fleet, Queue<LoadPhone> callers, CallManner manner, int perSecond, Duration length) {
    this.fleet = fleet;
    this.callers = callers;
    this.manner = manner;
    this.perSecond = perSecond;
    this.calls = (int) (perSecond * length.toMillis() / TimeUnit.SECONDS.toMillis(1));
    this.ends = new Marks(calls);
    RtpEngine engine = manner.rtp();
    this.rtp = engine == null ? null : engine.newFigures();
  }

  /** The callers among these phones whose pair is registered. */
  static Queue<LoadPhone> callers(Fleet fleet, List<LoadPhone> order) {
    Queue<LoadPhone> callers = new ConcurrentLinkedQueue<>();
    for (LoadPhone phone : order) {
      if (phone.index() % 2 == 0
          && phone.index() + 1 < fleet.phones().size()
          && phone.online()
          && fleet.phones().get(phone.index() + 1).online()) {
        callers.add(phone);
      }
    }
    return callers;
  }

  /** Returns when every call has ended or failed. */
  void run() throws InterruptedException {
    start = System.nanoTime();
    new Starts(Pace.perSecond(perSecond), calls, this::call).run();
  }

  private void call(int number, long due, Runnable ended) {
    LoadPhone caller = callers.poll();
    if (caller == null) {
      figures.failures().count("no free pair of phones");
      ended.run();
      return;
    }
    LoadPhone called = fleet.phones().get(caller.index() + 1);
    PairCall call =
        new PairCall(
            number,
            caller,
            called,
            manner,
            figures,
            fleet.lost(),
            clean -> over(caller, clean, ended));
    caller.loop().execute(() -> call.begin(due));
  }

  private void over(LoadPhone caller, boolean clean, Runnable ended) {
    if (clean) {
      ends.at(System.nanoTime());
      callers.add(caller);
    }
    ended.run();
  }

  /** Why this rate is too high for the server; empty when it is not. */
  String tooMuch(Limits limits) {
    if (figures.failures().total() > 0) {
      return "calls failed";
    }
    if (ends.steadyRate() < limits.reached() * perSecond) {
      return String.format(Locale.ROOT, "only %,.0f calls a second ended", ends.steadyRate());
    }
    return figures.ringIn().p99Millis() > limits.collapse().toMillis()
        ? "last digit to RingIn over " + limits.collapse().toMillis() + " ms"
        : "";
  }

  long cleanCalls() {
    return figures.cleanCalls();
  }

  CallFigures figures() {
    return figures;
  }

  void report(Report report) {
    report.line("calls", "%,d of %,d clean; %s", figures.cleanCalls(), calls, ends.rates(start));
    figures.report(report);
    if (rtp != null) {
      report.line(
          "RTP sent late by",
          "p99 %.2f ms, max %.2f ms; %,d strays",
          rtp.lateNanos(P99) / NANOS_A_MILLI,
          rtp.lateNanos(MOST) / NANOS_A_MILLI,
          rtp.strays());
    }
  }
}
