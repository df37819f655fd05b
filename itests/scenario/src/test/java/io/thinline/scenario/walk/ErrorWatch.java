package io.thinline.scenario.walk;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what its thread logs as an operator would. What is logged as ERROR is kept; a warning of a
 * broken wire is no news where wires are broken all the time.
 */
final class ErrorWatch implements AutoCloseable {
  private static final int MOST_LINES = 30;
  private static final ThreadLocal<@Nullable ErrorWatch> WATCHING = new ThreadLocal<>();

  static {
    System.setErr(new WatchedStream(System.err));
  }

  private final List<String> errors = new ArrayList<>();
  private boolean inError;

  ErrorWatch() {
    WATCHING.set(this);
  }

  /** What has been logged as ERROR, with the first lines of the trace behind it. */
  List<String> errors() {
    return errors;
  }

  private void read(String line) {
    boolean begins = line.startsWith("[");
    inError = begins ? line.contains(" ERROR ") : inError;
    if (inError && errors.size() < MOST_LINES) {
      errors.add(line);
    }
  }

  @Override
  public void close() {
    WATCHING.remove();
  }

  /** Lines of a thread that is watched go to its watch. */
  private static final class WatchedStream extends PrintStream {
    WatchedStream(PrintStream rest) {
      super(rest, true, StandardCharsets.UTF_8);
    }

    @Override
    public void println(@Nullable String line) {
      ErrorWatch watch = WATCHING.get();
      if (watch == null) {
        super.println(line);
      } else {
        watch.read(String.valueOf(line));
      }
    }

    @Override
    public void println(@Nullable Object line) {
      println(String.valueOf(line));
    }
  }
}
