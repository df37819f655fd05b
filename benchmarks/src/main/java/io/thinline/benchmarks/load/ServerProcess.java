package io.thinline.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's process on this machine: its memory, its processor time and, when it is a Java
 * machine of the same user, its heap.
 */
final class ServerProcess {
  private static final Pattern TOTAL = Pattern.compile("^Total +\\d+ +(\\d+)", Pattern.MULTILINE);
  private static final long PATIENCE_SECONDS = 60;
  private static final int KILO = 1024;

  private final ProcessHandle process;

  /**
   * The process with that number.
   *
   * @throws IllegalArgumentException when there is none
   */
  ServerProcess(long pid) {
    process =
        ProcessHandle.of(pid)
            .orElseThrow(() -> new IllegalArgumentException("no process has the number " + pid));
  }

  /** The process this runs in. */
  static ServerProcess own() {
    return new ServerProcess(ProcessHandle.current().pid());
  }

  /** Bytes of memory that are its own now; empty when the system does not say. */
  OptionalLong resident() {
    String kilobytes = output(List.of("ps", "-o", "rss=", "-p", pid())).strip();
    return kilobytes.matches("\\d+")
        ? OptionalLong.of(Long.parseLong(kilobytes) * KILO)
        : OptionalLong.empty();
  }

  /** Bytes of living objects, after a collection; empty when it is no Java machine of ours. */
  OptionalLong heap() {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    output(List.of(jcmd, pid(), "GC.run"));
    Matcher total = TOTAL.matcher(output(List.of(jcmd, pid(), "GC.class_histogram")));
    return total.find() ? OptionalLong.of(Long.parseLong(total.group(1))) : OptionalLong.empty();
  }

  /** Processor time used so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private String pid() {
    return Long.toString(process.pid());
  }

  private static String output(List<String> command) {
    try {
      Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
      asked.getOutputStream().close();
      String text =
          new String(
              asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? text : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + command.get(0), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
