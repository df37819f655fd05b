package io.thinline.benchmarks.load;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How much of the processors server and generator take, from its making on. */
final class Stopwatch {
  private static final double NANOS = 1e9;

  private final ServerProcess generator = ServerProcess.own();
  private final @Nullable ServerProcess server;
  private final long start = System.nanoTime();
  private final Duration generatorStart = generator.cpu();
  private final Duration serverStart;
  private final OptionalLong machineStart = MachineTime.busyTicks();

  Stopwatch(@Nullable ServerProcess server) {
    this.server = server;
    this.serverStart = server == null ? Duration.ZERO : server.cpu();
  }

  /** What both have taken until now. */
  Processors read() {
    double seconds = (System.nanoTime() - start) / NANOS;
    return new Processors(
        server == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(seconds(server.cpu().minus(serverStart))),
        seconds(generator.cpu().minus(generatorStart)),
        machine(),
        seconds);
  }

  private OptionalDouble machine() {
    OptionalLong now = MachineTime.busyTicks();
    return now.isEmpty() || machineStart.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (now.getAsLong() - machineStart.getAsLong()) / MachineTime.TICKS_A_SECOND);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / NANOS;
  }
}
