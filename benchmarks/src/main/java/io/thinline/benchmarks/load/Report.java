package io.thinline.benchmarks.load;

import java.io.PrintWriter;
import java.util.Locale;

/** What a person reads: a heading, and below it names and figures. */
final class Report {
  private final PrintWriter out;

  Report(PrintWriter out) {
    this.out = out;
  }

  void heading(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }

  void line(String name, String format, Object... values) {
    out.printf(Locale.ROOT, "  %-24s %s%n", name, String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
