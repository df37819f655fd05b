package io.thinline.shell;

import io.thinline.api.command.CommandCall;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A command's run in the console. Ctrl-C interrupts the thread that runs it; when the other side of
 * the output is gone (a closed ssh connection), that is an interrupt too.
 */
final class ConsoleCall implements CommandCall {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final List<String> words;
  private final PrintStream out;
  private final PrintStream console;
  private final ResultText text;

  /** Never counted down: only an interrupt ends the wait early. */
  private final CountDownLatch interrupt = new CountDownLatch(1);

  private volatile boolean interrupted;

  /**
   * @param out where the command prints, perhaps a pipe
   * @param console the session's own output; Gogo's pipes hide from {@code out} that it has broken
   */
  ConsoleCall(List<String> words, PrintStream out, PrintStream console, ResultText text) {
    this.words = words;
    this.out = out;
    this.console = console;
    this.text = text;
  }

  @Override
  public List<String> words() {
    return words;
  }

  @Override
  public void print(String line) {
    out.println(text.line(line));
    if (readerIsGone()) {
      interrupted = true;
    }
  }

  @Override
  public boolean awaitInterrupt(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    try {
      for (long left = time.toNanos(); !interrupted && left > 0; left = end - System.nanoTime()) {
        var unused = interrupt.await(Math.min(left, LOOK_EVERY.toNanos()), TimeUnit.NANOSECONDS);
        if (readerIsGone()) {
          interrupted = true;
        }
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    return interrupted;
  }

  private boolean readerIsGone() {
    return out.checkError() || console.checkError();
  }
}
