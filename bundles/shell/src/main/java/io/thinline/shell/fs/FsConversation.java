package io.thinline.shell.fs;

import io.thinline.api.command.CommandResult;
import io.thinline.api.command.CommandService;
import io.thinline.api.command.Role;
import io.thinline.shell.console.ConsoleCall;
import io.thinline.shell.text.LineText;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Line after line until one says that it is enough. Lines that begin with a slash are for fs. */
final class FsConversation {
  static final String EVENT = "/event";
  static final String LOG_LEVEL = "/log";
  static final List<String> COMMANDS =
      List.of(EVENT, "/noevents", LOG_LEVEL, "/nolog", "/help", "/exit", "/quit", "/bye");
  private static final Set<String> ENDS = Set.of("/exit", "/quit", "/bye", "...");
  private static final String HELP =
"""
Any line is a command; help lists them, TAB completes them.
/event plain|json|xml [NAME ...]   prints events as they happen: all, or those of a name or subclass
/noevents                          no more events
/log [LEVEL]                       prints what is logged as it happens: that level and all more serious ones
/nolog                             no more of the log
/exit, /quit, /bye, ... or Ctrl-D  leaves\
""";
  private static final Logger LOG = LoggerFactory.getLogger(FsConversation.class);

  private final FsServices services;
  private final Role role;
  private final FsLines lines;
  private final PrintStream out;
  private final PrintStream console;
  private final FsEvents events;
  private final FsLog log;

  /**
   * @param out where answers go, perhaps a pipe
   * @param console the session's own output
   */
  FsConversation(
      FsServices services, Role role, FsLines lines, PrintStream out, PrintStream console) {
    this.services = services;
    this.role = role;
    this.lines = lines;
    this.out = out;
    this.console = console;
    events = new FsEvents(services, this::sayBetween);
    log = new FsLog(services, this::sayBetween);
  }

  void run() {
    try (events;
        log) {
      Optional<String> next = lines.next();
      while (next.isPresent() && !ENDS.contains(next.get().strip())) {
        String line = next.get().strip();
        if (!line.isEmpty()) {
          say(line.startsWith("/") ? own(line) : answer(line));
        }
        next = lines.next();
      }
    }
  }

  private void say(String text) {
    if (!text.isEmpty()) {
      synchronized (lines) {
        out.println(text);
        out.flush();
      }
    }
  }

  /** An event and an answer do not mix. */
  private void sayBetween(String text) {
    synchronized (lines) {
      lines.printBetween(text);
    }
  }

  private String own(String line) {
    List<String> words = Arrays.asList(line.split("\\s+"));
    return switch (words.get(0)) {
      case EVENT -> events.follow(words.subList(1, words.size()));
      case "/noevents" -> events.end();
      case LOG_LEVEL -> log.follow(words.subList(1, words.size()));
      case "/nolog" -> log.end();
      case "/help" -> HELP;
      default ->
          "-ERR fs does not know " + words.get(0) + "; it knows " + String.join(", ", COMMANDS);
    };
  }

  private String answer(String line) {
    CommandService service = services.commands().orElse(null);
    if (service == null) {
      return "-ERR the bundle io.thinline.commands has gone; bundle:start io.thinline.commands";
    }
    StringBuilder answer = new StringBuilder();
    lines.interruptibly(
        () -> {
          ConsoleCall call = new ConsoleCall(List.of(), role, out, console, new LineText(service));
          try {
            CommandResult result = service.execute(line, call);
            answer.append(service.text(result));
          } catch (RuntimeException e) {
            LOG.error("fs line {} failed", line, e);
            answer.append("-ERR ").append(e);
          }
        });
    return answer.toString();
  }
}
