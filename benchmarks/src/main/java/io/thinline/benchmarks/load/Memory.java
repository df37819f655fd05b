package io.thinline.benchmarks.load;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * The server's memory at one moment.
 *
 * @param resident bytes of the process
 * @param heap bytes of living objects
 */
record Memory(OptionalLong resident, OptionalLong heap) {
  private static final double KILO = 1024;
  private static final double MEGA = KILO * KILO;

  static Memory of(ServerProcess server) {
    OptionalLong heap = server.heap();
    return new Memory(server.resident(), heap);
  }

  /** Prints what has been added since, also divided by the phones. */
  void report(Report report, Memory later, int phones) {
    report.line("server memory (RSS)", "%s", growth(resident, later.resident, phones));
    report.line("server heap (live)", "%s", growth(heap, later.heap, phones));
  }

  private static String growth(OptionalLong before, OptionalLong after, int phones) {
    if (before.isEmpty() || after.isEmpty()) {
      return "not known";
    }
    long more = after.getAsLong() - before.getAsLong();
    return String.format(
        Locale.ROOT,
        "%.1f MB before, %.1f MB with %,d phones: %.1f KB a phone",
        before.getAsLong() / MEGA,
        after.getAsLong() / MEGA,
        phones,
        phones == 0 ? 0 : more / KILO / phones);
  }
}
