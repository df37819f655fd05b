package io.thinline.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A line for each step of calls, in Markdown. */
final class CallTable {
  private static final String HEAD =
      "| phones | calls a second | clean calls | failed | last digit to RingIn: p50 |   p99 |   max"
          + " | off-hook to Connected: p50 |   p99 |   max | CPU a call | others |";
  private static final String RULE =
      "|-------:|---------------:|------------:|-------:|--------------------------:|------:|------:"
          + "|---------------------------:|------:|------:|-----------:|-------:|";

  private final List<String> rows = new ArrayList<>();

  void add(int phones, int rate, CallFigures calls, Processors processors) {
    rows.add(
        String.format(
            Locale.ROOT,
            "| %,6d | %,14d | %,11d | %,6d | %,25.2f | %,5.1f | %,5.1f | %,26.2f | %,5.1f | %,5.1f"
                + " | %10s | %6s |",
            phones,
            rate,
            calls.cleanCalls(),
            calls.failures().total(),
            calls.ringIn().medianMillis(),
            calls.ringIn().p99Millis(),
            calls.ringIn().maxMillis(),
            calls.connected().medianMillis(),
            calls.connected().p99Millis(),
            calls.connected().maxMillis(),
            micros(processors, calls.cleanCalls()),
            cores(processors.others())));
  }

  private static String micros(Processors processors, long calls) {
    return processors.serverMicros(calls).isPresent()
        ? String.format(Locale.ROOT, "%,.0f µs", processors.serverMicros(calls).getAsDouble())
        : "-";
  }

  private static String cores(OptionalDouble number) {
    return number.isPresent() ? String.format(Locale.ROOT, "%.2f", number.getAsDouble()) : "-";
  }

  /** Prints it; times are milliseconds. */
  void report(Report report) {
    report.heading("%s", HEAD);
    report.heading("%s", RULE);
    rows.forEach(row -> report.heading("%s", row));
  }
}
