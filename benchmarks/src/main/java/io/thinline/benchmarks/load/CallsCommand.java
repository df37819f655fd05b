package io.thinline.benchmarks.load;

import io.thinline.benchmarks.load.rtp.RtpEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
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
      "Phones register; then every second one calls the next: off-hook, dial, ring, answer, media,"
          + " on-hook.",
      "The rate goes up until a call fails or the server does not keep up."
    })
final class CallsCommand implements Callable<Integer> {
  private static final double PERCENT = 100;

  @Spec @Nullable CommandSpec spec;
  @Mixin PhoneOptions options = new PhoneOptions();
  @Mixin CallOptions calls = new CallOptions();

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
      names = "--scale",
      arity = "0..1",
      split = ",",
      fallbackValue = "100,500,1000,2000,5000,100",
      description =
          "--rate with so many phones registered, one number after the other (${FALLBACK-VALUE})")
  List<Integer> scale = List.of();

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "length of a step (${DEFAULT-VALUE})")
  int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "0",
      description = "seconds that are not counted, at --warm-up-rate (${DEFAULT-VALUE})")
  int warmUp;

  @Option(names = "--warm-up-rate", description = "calls a second while it warms up (as --rate)")
  @Nullable Integer warmUpRate;

  @Option(
      names = "--collapse",
      defaultValue = "100",
      description =
          "p99 from the last digit to RingIn, in milliseconds, above which a rate is too high"
              + " (${DEFAULT-VALUE})")
  int collapse;

  @Option(
      names = "--reached",
      defaultValue = "95",
      description =
          "percent of the rate at which calls must end, or it is too high (${DEFAULT-VALUE})")
  int reached;

  @Override
  public Integer call() throws InterruptedException, IOException {
    CommandSpec command = spec;
    if (command == null) {
      throw new IllegalStateException("not run as a command");
    }
    if (!scale.isEmpty()) {
      options.phones = Collections.max(scale);
    }
    Plan plan = options.plan();
    check();
    ServerProcess server = options.server();
    Report report = new Report(command.commandLine().getOut());
    report.heading(
        "%,d phones of type %d, version %d, at %s:%d, calling each other%s",
        plan.phones(),
        plan.model().type().code(),
        plan.version(),
        options.host,
        plan.server().getPort(),
        calls.rtp ? ", with RTP" : "");
    try (RtpEngine rtp = calls.rtp ? new RtpEngine() : null;
        Fleet fleet = new Fleet(plan, options.threads())) {
      CallSteps steps =
          new CallSteps(
              fleet,
              calls.manner(rtp),
              options.seed,
              server,
              new CallRun.Limits(Duration.ofMillis(collapse), reached / PERCENT),
              report);
      boolean clean = scale.isEmpty() ? stepUp(steps, report) : scaleUp(steps);
      long lost = fleet.lost().total();
      if (lost > 0) {
        report.line("lost", "%s", fleet.lost());
      }
      fleet.unregister();
      return clean && lost == 0 ? 0 : 1;
    }
  }

  private void check() {
    options.check(options.firstLine != null, "--first-line: calls need the lines of the phones");
    int fewest = scale.isEmpty() ? options.phones : Collections.min(scale);
    options.check(fewest >= 2, "--phones, --scale: a call needs two");
    options.check(rate >= 1 && seconds >= 1, "--rate, --seconds: at least 1 is right");
    options.check(scale.isEmpty() || step == 0, "--scale, --step: only one of them");
    options.check(warmUpRate() >= 1, "--warm-up-rate: at least 1 is right");
    calls.check(options, fewest, Math.max(rate, warmUpRate()));
  }

  private int warmUpRate() {
    return warmUpRate == null ? rate : warmUpRate;
  }

  private boolean stepUp(CallSteps steps, Report report) throws InterruptedException {
    steps.register(options.phones);
    steps.warmUp(warmUpRate(), Duration.ofSeconds(warmUp));
    int found = 0;
    for (int now = rate; now <= Math.max(rate, to); now += Math.max(1, step)) {
      if (!steps.step(now, Duration.ofSeconds(seconds))) {
        break;
      }
      found = now;
      if (step <= 0) {
        break;
      }
    }
    steps.printTable();
    report.heading("clean calls a second: %,d", found);
    return found > 0 && (step > 0 || steps.failed() == 0);
  }

  private boolean scaleUp(CallSteps steps) throws InterruptedException {
    boolean clean = true;
    for (int i = 0; i < scale.size(); i++) {
      steps.register(scale.get(i));
      if (i == 0) {
        steps.warmUp(warmUpRate(), Duration.ofSeconds(warmUp));
      }
      clean &= steps.step(rate, Duration.ofSeconds(seconds));
    }
    steps.printTable();
    return clean && steps.failed() == 0;
  }
}
