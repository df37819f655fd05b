package io.thinline.scenario.walk;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the log as an operator would. What is logged as ERROR is kept; a warning of a broken wire
 * is no news where wires are broken all the time.
 */
final class ErrorWatch implements AutoCloseable {
  private static final int MOST_LINES = 30;

  private final PrintStream before = System.err;
  private final List<String> errors = new ArrayList<>();
  private boolean inError;

  ErrorWatch() {
    System.setErr(
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
          @Override
          public void println(String line) {
            read(line);
          }

          @Override
          public void println(Object line) {
            read(String.valueOf(line));
          }
        });
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
    System.setErr(before);
  }
}
