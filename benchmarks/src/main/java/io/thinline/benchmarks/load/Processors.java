package io.thinline.benchmarks.load;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Processor time that server and generator took.
 *
 * @param server seconds; empty when its process is not known
 * @param generator seconds
 * @param all seconds of the whole machine; empty when the system does not tell
 * @param seconds in which they did
 */
record Processors(OptionalDouble server, double generator, OptionalDouble all, double seconds) {
  private static final double MICROS = 1e6;

  /** The server's microseconds for each of so many things; empty when not known. */
  OptionalDouble serverMicros(long things) {
    return server.isEmpty() || things == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(server.getAsDouble() * MICROS / things);
  }

  /** Cores of both and of everybody else, and the server's time for each of so many things. */
  String text(long things, String thing) {
    StringBuilder text = new StringBuilder();
    if (server.isPresent()) {
      text.append(
          String.format(
              Locale.ROOT,
              "server %.2f cores, %.1f µs a %s; ",
              server.getAsDouble() / seconds,
              serverMicros(things).orElse(0),
              thing));
    }
    text.append(String.format(Locale.ROOT, "generator %.2f cores", generator / seconds));
    others().ifPresent(cores -> text.append(String.format(Locale.ROOT, "; others %.2f", cores)));
    return text.toString();
  }

  /** Cores that neither server nor generator took; empty when not known. */
  OptionalDouble others() {
    return server.isEmpty() || all.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Math.max(0, (all.getAsDouble() - server.getAsDouble() - generator) / seconds));
  }
}
