package io.thinline.benchmarks.load;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Runs steps of calls and prints each. */
final class CallSteps {
  private static final int REGISTRATIONS_IN_FLIGHT = 50;

  private final Fleet fleet;
  private final CallManner manner;
  private final long seed;
  private final @Nullable ServerProcess server;
  private final CallRun.Limits limits;
  private final Report report;
  private final CallTable table = new CallTable();
  private Queue<LoadPhone> callers;
  private long failed;

  /**
   * Nothing is registered yet.
   *
   * @param seed decides the order of the phones
   */
  CallSteps(
      Fleet fleet,
      CallManner manner,
      long seed,
      @Nullable ServerProcess server,
      CallRun.Limits limits,
      Report report) {
    this.fleet = fleet;
    this.manner = manner;
    this.seed = seed;
    this.server = server;
    this.limits = limits;
    this.report = report;
    this.callers = CallRun.callers(fleet, List.of());
  }

  /** Just so many phones are registered from now on. */
  void register(int phones) throws InterruptedException {
    fleet.unregister(fleet.phones().subList(phones, fleet.phones().size()));
    List<LoadPhone> missing =
        fleet.phones().subList(0, phones).stream().filter(phone -> !phone.online()).toList();
    RegisterRun run =
        new RegisterRun(
            fleet, Fleet.shuffled(missing, seed), Pace.inFlight(REGISTRATIONS_IN_FLIGHT));
    run.run();
    failed += run.failures().total();
    report.line("registered", "%,d of %,d", online(), phones);
    report.line("failures", "%s", run.failures());
    callers = CallRun.callers(fleet, fleet.shuffled(seed));
  }

  private int online() {
    return (int) fleet.phones().stream().filter(LoadPhone::online).count();
  }

  /** Calls that are not counted. */
  void warmUp(int rate, Duration length) throws InterruptedException {
    if (!length.isZero()) {
      CallRun run = new CallRun(fleet, callers, manner, rate, length);
      run.run();
      report.line("warm-up", "%,d clean calls; %s", run.cleanCalls(), run.figures().failures());
    }
  }

  /** Returns whether every call was clean and the server kept up. */
  boolean step(int rate, Duration length) throws InterruptedException {
    CallRun run = new CallRun(fleet, callers, manner, rate, length);
    Stopwatch watch = new Stopwatch(server);
    run.run();
    Processors processors = watch.read();
    String tooMuch = run.tooMuch(limits);
    report.heading("%,d calls a second%s", rate, tooMuch.isEmpty() ? "" : ": too many, " + tooMuch);
    run.report(report);
    report.line("processors", "%s", processors.text(run.cleanCalls(), "call"));
    table.add(online(), rate, run.figures(), processors);
    failed += run.figures().failures().total();
    return tooMuch.isEmpty();
  }

  /** What has failed so far, at registering and calling. */
  long failed() {
    return failed;
  }

  void printTable() {
    table.report(report);
  }
}
