package io.thinline.shell.console;

import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandSession;
import io.thinline.api.command.Role;
import io.thinline.shell.text.ResultText;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A command's run in the console, by words or, at {@code fs}, by lines. Ctrl-C interrupts the
 * thread that runs it; when the other side of the output is gone (a closed ssh connection), that is
 * an interrupt too.
 */
public final class ConsoleCall implements CommandCall, CommandSession {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final List<String> words;
  private final Role role;
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
  public ConsoleCall(
      List<String> words, Role role, PrintStream out, PrintStream console, ResultText text) {
    this.words = words;
    this.role = role;
    this.out = out;
    this.console = console;
    this.text = text;
  }

  @Override
  public List<String> words() {
    return words;
  }

  /** Gogo has taken the quotes off; a command that reads whole lines needs those around blanks. */
  @Override
  public String line() {
    return words.size() == 1
        ? words.get(0)
        : words.stream().map(ConsoleCall::quoted).collect(Collectors.joining(" "));
  }

  @Override
  public Role role() {
    return role;
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

  private static String quoted(String word) {
    if (!word.isEmpty() && word.chars().noneMatch(Character::isWhitespace)) {
      return word;
    }
    return word.indexOf('\'') < 0 ? "'" + word + "'" : '"' + word + '"';
  }

  private boolean readerIsGone() {
    return out.checkError() || console.checkError();
  }
}
