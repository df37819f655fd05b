package io.thinline.benchmarks.load;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Pairs of phones call each other, faster and faster until a call fails. */
@Command(
    name = "calls",
    description = {
      "Phones register; then every second one calls the next: off-hook, dial, ring, answer, media, on-hook.",
      "The rate goes up until a call fails or the server does not keep up."
    })
final class CallsCommand implements Callable<Integer> {
  private static final int REGISTRATIONS_IN_FLIGHT = 50;

  @Spec @Nullable CommandSpec spec;
  @Mixin PhoneOptions options = new PhoneOptions();

  @Option(
      names = "--rate",
      defaultValue = "100",
      description = "calls a second at first (${DEFAULT-VALUE})")
  int rate;

  @Option(
      names = "--step",
      defaultValue = "0",
      description = "so many more in each step; 0: one step only (${DEFAULT-VALUE})")
  int step;

  @Option(
      names = "--to",
      defaultValue = "5000",
      description = "the last step's rate (${DEFAULT-VALUE})")
  int to;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "length of a step (${DEFAULT-VALUE})")
  int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "0",
      description = "seconds at the first rate that are not counted (${DEFAULT-VALUE})")
  int warmUp;

  @Option(names = "--en-bloc", description = "dial the whole number at once")
  boolean enBloc;

  @Option(
      names = "--ring",
      defaultValue = "0",
      description = "milliseconds until the called phone answers (${DEFAULT-VALUE})")
  int ring;

  @Option(
      names = "--talk",
      defaultValue = "0",
      description = "milliseconds from media to on-hook (${DEFAULT-VALUE})")
  int talk;

  @Override
  public Integer call() throws InterruptedException {
    CommandSpec command = spec;
    if (command == null) {
      throw new IllegalStateException("not run as a command");
    }
    Plan plan = options.plan();
    check();
    ServerProcess server = options.server();
    Report report = new Report(command.commandLine().getOut());
    report.heading(
        "%,d phones of type %d, version %d, at %s:%d, calling each other",
        plan.phones(), plan.model().type().code(), plan.version(), options.host, options.port);
    try (Fleet fleet = new Fleet(plan, options.threads())) {
      RegisterRun registered =
          new RegisterRun(
              fleet, fleet.shuffled(options.seed), Pace.inFlight(REGISTRATIONS_IN_FLIGHT));
      registered.run();
      report.line("registered", "%,d of %,d", registered.registered(), plan.phones());
      report.line("failures", "%s", registered.failures());
      int found = steps(fleet, server, report);
      report.heading("clean calls a second: %,d", found);
      long lost = fleet.lost().total();
      if (lost > 0) {
        report.line("lost", "%s", fleet.lost());
      }
      fleet.unregister();
      return found > 0 && lost + registered.failures().total() == 0 ? 0 : 1;
    }
  }

  private void check() {
    options.check(options.firstLine != null, "--first-line: calls need the lines of the phones");
    options.check(options.phones >= 2, "--phones: a call needs two");
    options.check(rate >= 1 && seconds >= 1, "--rate, --seconds: at least 1 is right");
    options.check(
        Math.max(ring, talk) < Duration.ofSeconds(options.timeout).toMillis(),
        "--ring, --talk: less than the --timeout is right");
  }

  /** The highest rate that was clean, 0 when none was. */
  private int steps(Fleet fleet, @Nullable ServerProcess server, Report report)
      throws InterruptedException {
    Queue<LoadPhone> callers = CallRun.callers(fleet, fleet.shuffled(options.seed));
    PairCall.Manner manner =
        new PairCall.Manner(enBloc, Duration.ofMillis(ring), Duration.ofMillis(talk));
    if (warmUp > 0) {
      new CallRun(fleet, callers, manner, rate, Duration.ofSeconds(warmUp)).run();
    }
    int found = 0;
    boolean clean = true;
    for (int now = rate; clean && now <= Math.max(rate, to); now += Math.max(1, step)) {
      CallRun run = new CallRun(fleet, callers, manner, now, Duration.ofSeconds(seconds));
      Stopwatch watch = new Stopwatch(server);
      run.run();
      String processors = watch.read(run.cleanCalls(), "call");
      report.heading("%,d calls a second", now);
      run.report(report);
      report.line("processors", "%s", processors);
      clean = run.clean();
      found = clean ? now : found;
      if (step <= 0) {
        break;
      }
    }
    return found;
  }
}
