package io.thinline.softphone.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the PBX for its events, by its own console command, run as a process. */
final class PbxEvents {
  private static final int PATIENCE_SECONDS = 15;
  private static final Pattern SEQUENCE = Pattern.compile("^\\s*(\\d+)\\s");

  private final List<String> prefix;
  private long next = 1;

  PbxEvents(String prefix) {
    this.prefix = List.of(prefix.strip().split("\\s+"));
  }

  /** What the PBX told since the last time. */
  List<String> since() throws DemoFailure {
    List<String> events = new ArrayList<>();
    for (String line : run("event:list --from " + next)) {
      Matcher matcher = SEQUENCE.matcher(line);
      if (matcher.find()) {
        next = Math.max(next, Long.parseLong(matcher.group(1)) + 1);
        events.add(line);
      }
    }
    return events;
  }

  private List<String> run(String command) throws DemoFailure {
    List<String> words = new ArrayList<>(prefix);
    words.add(command);
    Process process = null;
    try {
      process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getOutputStream().close();
      Process started = process;
      List<String> lines =
          CompletableFuture.supplyAsync(() -> lines(started))
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new DemoFailure(String.join(" ", words) + " failed: " + String.join("\n", lines));
      }
      return lines;
    } catch (IOException | ExecutionException e) {
      throw new DemoFailure(String.join(" ", words) + ": " + e.getMessage());
    } catch (TimeoutException e) {
      throw new DemoFailure(
          String.join(" ", words) + " gave no answer within " + PATIENCE_SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("interrupted");
    } finally {
      if (process != null) {
        process.destroy();
      }
    }
  }

  private static List<String> lines(Process process) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
