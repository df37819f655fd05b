package io.thinline.benchmarks.load;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Calls at one rate for some time, whatever becomes of the earlier ones. */
final class CallRun {
  private static final double ENOUGH = 0.95;

  private final Fleet fleet;
  private final Queue<LoadPhone> callers;
  private final PairCall.Manner manner;
  private final int perSecond;
  private final int calls;
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
      Fleet fleet,
      Queue<LoadPhone> callers,
      PairCall.Manner manner,
      int perSecond,
      Duration length) {
    this.fleet = fleet;
    this.callers = callers;
    this.manner = manner;
    this.perSecond = perSecond;
    this.calls = (int) (perSecond * length.toMillis() / TimeUnit.SECONDS.toMillis(1));
    this.ends = new Marks(calls);
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
    new Starts(Pace.perSecond(perSecond), calls, fleet.clock(), (number, ended) -> call(ended))
        .run();
  }

  private void call(Runnable ended) {
    LoadPhone caller = callers.poll();
    if (caller == null) {
      figures.failures().count("no free pair of phones");
      ended.run();
      return;
    }
    LoadPhone called = fleet.phones().get(caller.index() + 1);
    caller
        .loop()
        .execute(
            () -> {
              PairCall call =
                  new PairCall(
                      caller, called, manner, figures, fleet.lost(), () -> over(caller, ended));
              call.begin();
            });
  }

  private void over(LoadPhone caller, Runnable ended) {
    ends.at(System.nanoTime());
    if (figures.failures().total() == 0) {
      callers.add(caller);
    }
    ended.run();
  }

  /** No call failed, and they were as many a second as was asked for. */
  boolean clean() {
    return figures.failures().total() == 0 && ends.steadyRate() >= ENOUGH * perSecond;
  }

  long cleanCalls() {
    return figures.cleanCalls();
  }

  Failures failures() {
    return figures.failures();
  }

  void report(Report report) {
    report.line("calls", "%,d of %,d clean; %s", figures.cleanCalls(), calls, ends.rates(start));
    figures.report(report);
  }
}
