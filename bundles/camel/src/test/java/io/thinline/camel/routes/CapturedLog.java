package io.thinline.camel.routes;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is logged while it is open; slf4j-simple writes to System.err. */
final class CapturedLog implements AutoCloseable {
  private final PrintStream before = System.err;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  CapturedLog() {
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** Warnings and errors of whoever. */
  List<String> warnings() {
    return lines().stream().filter(it -> it.contains(" WARN ") || it.contains(" ERROR ")).toList();
  }

  @Override
  public void close() {
    System.setErr(before);
  }
}
