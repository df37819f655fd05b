package io.thinline.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Registers phones and says what that took. */
@Command(
    name = "register",
    description = "Phones connect, register and ask for everything a desk phone asks for.")
final class RegisterCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin PhoneOptions options = new PhoneOptions();

  @Option(names = "--rate", description = "registrations a second, or: all (in the same moment)")
  @Nullable String rate;

  @Option(
      names = "--in-flight",
      defaultValue = "50",
      description = "without --rate: phones that register at the same time (${DEFAULT-VALUE})")
  int inFlight;

  @Option(
      names = "--rounds",
      defaultValue = "1",
      description =
          "register and unregister so many times, as a server gets faster (${DEFAULT-VALUE})")
  int rounds;

  @Option(
      names = "--hold",
      defaultValue = "0",
      description = "seconds to stay registered afterwards (${DEFAULT-VALUE})")
  int hold;

  @Option(
      names = "--keepalives",
      arity = "0..1",
      fallbackValue = "10",
      description = "afterwards keepalives as fast as they are answered, for 10 or so many seconds")
  @Nullable Integer keepAlives;

  @Option(
      names = "--keepalives-in-flight",
      defaultValue = "500",
      description = "phones that wait for an answer at the same time (${DEFAULT-VALUE})")
  int keepAlivesInFlight;

  @Option(
      names = "--burst",
      defaultValue = "1",
      description = "keepalives that a phone sends in one go (${DEFAULT-VALUE})")
  int burst;

  @Override
  public Integer call() throws InterruptedException {
    CommandSpec command = spec;
    if (command == null) {
      throw new IllegalStateException("not run as a command");
    }
    Pace pace = pace();
    options.check(burst >= 1, "--burst: at least 1 is right");
    options.check(rounds >= 1, "--rounds: at least 1 is right");
    Plan plan = options.plan();
    ServerProcess server = options.server();
    Report report = new Report(command.commandLine().getOut());
    report.heading(
        "%,d phones of type %d, version %d, at %s:%d, %s",
        plan.phones(),
        plan.model().type().code(),
        plan.version(),
        options.host,
        plan.server().getPort(),
        pace);
    Memory before = server == null ? null : Memory.of(server);
    try (Fleet fleet = new Fleet(plan, options.threads())) {
      long failed = register(fleet, pace, server, report);
      int registered = (int) fleet.phones().stream().filter(LoadPhone::online).count();
      if (server != null && before != null) {
        report.heading("memory");
        before.report(report, Memory.of(server), registered);
      }
      if (keepAlives != null) {
        failed += keepAlive(fleet, keepAlives, server, report);
      }
      if (hold > 0) {
        hold(fleet, report);
      }
      failed += fleet.lost().total();
      fleet.unregister();
      return failed == 0 ? 0 : 1;
    }
  }

  private Pace pace() {
    options.check(inFlight >= 1, "--in-flight: at least 1 is right");
    try {
      return rate == null ? Pace.inFlight(inFlight) : Pace.of(rate);
    } catch (IllegalArgumentException e) {
      throw options.wrong(e.getMessage());
    }
  }

  private long register(Fleet fleet, Pace pace, @Nullable ServerProcess server, Report report)
      throws InterruptedException {
    long failed = 0;
    for (int round = 1; round <= rounds; round++) {
      if (round > 1) {
        fleet.unregister();
      }
      RegisterRun run = new RegisterRun(fleet, fleet.shuffled(options.seed), pace);
      Stopwatch watch = new Stopwatch(server);
      run.run();
      String processors = watch.read().text(run.registered(), "registration");
      report.heading(rounds == 1 ? "register" : "register, round " + round);
      run.report(report);
      report.line("processors", "%s", processors);
      failed += run.failures().total();
    }
    return failed;
  }

  private long keepAlive(Fleet fleet, int seconds, @Nullable ServerProcess server, Report report)
      throws InterruptedException {
    KeepAliveRun run =
        new KeepAliveRun(fleet, Duration.ofSeconds(seconds), keepAlivesInFlight, burst);
    Stopwatch watch = new Stopwatch(server);
    run.run();
    String processors = watch.read().text(run.answered(), "keepalive");
    report.heading("keepalives");
    run.report(report);
    report.line("processors", "%s", processors);
    return run.failures().total();
  }

  private void hold(Fleet fleet, Report report) throws InterruptedException {
    report.heading("hold");
    TimeUnit.SECONDS.sleep(hold);
    long online = fleet.phones().stream().filter(LoadPhone::online).count();
    report.line("still registered", "%,d after %,d s", online, hold);
    report.line("lost", "%s", fleet.lost());
  }
}
