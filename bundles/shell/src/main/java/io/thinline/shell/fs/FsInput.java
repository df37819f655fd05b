package io.thinline.shell.fs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines from a pipe, a file or a session without a terminal. */
final class FsInput implements FsLines {
  private final BufferedReader in;
  private final PrintStream out;

  FsInput(InputStream in, PrintStream out) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
  }

  /** A pipe that breaks has no more lines either. */
  @Override
  public Optional<String> next() {
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void interruptibly(Runnable command) {
    command.run();
  }

  @Override
  public void printBetween(String text) {
    out.println(text);
    out.flush();
  }
}
