package io.thinline.benchmarks.load;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much of the processors server and generator take, from its making on. */
final class Stopwatch {
  private static final double NANOS = 1e9;
  private static final double MICROS = 1e3;

  private final ServerProcess generator = ServerProcess.own();
  private final @Nullable ServerProcess server;
  private final long start = System.nanoTime();
  private final Duration generatorStart = generator.cpu();
  private final Duration serverStart;

  Stopwatch(@Nullable ServerProcess server) {
    this.server = server;
    this.serverStart = server == null ? Duration.ZERO : server.cpu();
  }

  /** Cores of both, and the server's time for each of so many things. */
  String read(long things, String thing) {
    double seconds = (System.nanoTime() - start) / NANOS;
    double generating = seconds(generator.cpu().minus(generatorStart));
    String own = String.format(Locale.ROOT, "generator %.2f cores", generating / seconds);
    if (server == null) {
      return own;
    }
    double serving = seconds(server.cpu().minus(serverStart));
    return String.format(
        Locale.ROOT,
        "server %.2f cores, %.1f µs a %s; %s",
        serving / seconds,
        things == 0 ? 0 : serving * NANOS / MICROS / things,
        thing,
        own);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / NANOS;
  }
}
