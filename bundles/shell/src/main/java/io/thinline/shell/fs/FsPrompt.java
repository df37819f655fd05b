package io.thinline.shell.fs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lines that someone types at a terminal: with a history of their own and completion. Ctrl-C drops
 * the line or interrupts what runs, Ctrl-D ends.
 */
final class FsPrompt implements FsLines, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FsPrompt.class);
  private static final String PROMPT = "thinline@internal> ";

  private final Terminal terminal;
  private final LineReader reader;

  /**
   * @param history where lines are kept; nowhere when null
   */
  FsPrompt(Terminal terminal, FsServices services, @Nullable Path history) {
    this.terminal = terminal;
    FsLine language = new FsLine(services);
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName(FsCommand.NAME)
            .parser((line, cursor, context) -> RawLine.of(line, cursor))
            .completer((whose, line, candidates) -> complete(language, line, candidates))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
    if (history != null) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    reader = builder.build();
  }

  /** A place beside Karaf's own history. */
  static Path usualHistory() {
    return Path.of(System.getProperty("user.home", ""), ".karaf", "thinline-fs.history");
  }

  private static void complete(FsLine language, ParsedLine line, List<Candidate> candidates) {
    for (String word : language.complete(line.line().substring(0, line.cursor()))) {
      candidates.add(new Candidate(word));
    }
  }

  @Override
  public Optional<String> next() {
    while (true) {
      try {
        return Optional.of(reader.readLine(PROMPT));
      } catch (UserInterruptException e) {
        if (Thread.currentThread().isInterrupted()) {
          return Optional.empty();
        }
      } catch (EndOfFileException e) {
        return Optional.empty();
      }
    }
  }

  @Override
  public void interruptibly(Runnable command) {
    Thread runner = Thread.currentThread();
    SignalHandler before = terminal.handle(Signal.INT, signal -> runner.interrupt());
    try {
      command.run();
    } finally {
      terminal.handle(Signal.INT, before);
      // an interrupt that came when the command was done is not for the next one
      Thread.interrupted();
    }
  }

  @Override
  public void printBetween(String text) {
    if (reader.isReading()) {
      reader.printAbove(text);
    } else {
      terminal.writer().println(text);
      terminal.flush();
    }
  }

  /** Karaf saves its own history too when a session ends. */
  @Override
  public void close() {
    try {
      reader.getHistory().save();
    } catch (IOException e) {
      LOG.debug("history not saved", e);
    }
  }
}
