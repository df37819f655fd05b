package io.thinline.shell;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandResult;
import java.io.PrintStream;
import java.util.List;
import org.apache.felix.service.command.Process;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.Terminal;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.ansi.SimpleAnsi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An ApiCommand as Karaf's console knows commands. Runs on the console's thread. */
final class ConsoleCommand implements Command {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleCommand.class);

  private final ApiCommand command;
  private final String scope;
  private final String name;

  ConsoleCommand(ApiCommand command) {
    this.command = command;
    int colon = command.name().indexOf(':');
    scope = colon < 0 ? Session.SCOPE_GLOBAL : command.name().substring(0, colon);
    name = command.name().substring(colon + 1);
  }

  ApiCommand apiCommand() {
    return command;
  }

  @Override
  public String getScope() {
    return scope;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDescription() {
    return command.description();
  }

  @Override
  public Completer getCompleter(boolean scoped) {
    return new WordsCompleter(command, scoped ? name : command.name(), name);
  }

  /** None: Gogo's own splitting into words is right for us. */
  @Override
  public @Nullable Parser getParser() {
    return null;
  }

  @Override
  public @Nullable Object execute(Session session, List<Object> arguments) throws CommandException {
    TypedWords typed = TypedWords.of(arguments);
    // Inside a pipe the process has the right stream, the session would write past the next
    // command.
    Process process = Process.Utils.current();
    PrintStream out = process == null ? session.getConsole() : process.out();
    boolean colour = isColourful(session.getTerminal());
    if (typed.help()) {
      out.println(command.description() + "\n\n" + command.usage());
      return null;
    }
    ResultText text =
        typed.json()
            ? new JsonText()
            : new PlainText(colour && (process == null || process.isTty(1)));
    ConsoleCall call = new ConsoleCall(typed.words(), out, session.getConsole(), text);
    CommandResult result = run(call);
    if (!result.succeeded()) {
      String reason = text.failure(result);
      throw new CommandException(colour && !typed.json() ? red(reason) : reason, result.text());
    }
    text.print(result, out);
    out.flush();
    return null;
  }

  private CommandResult run(ConsoleCall call) {
    try {
      return command.execute(call);
    } catch (RuntimeException e) {
      LOG.error("console command {} {} failed", command.name(), call.words(), e);
      return CommandResult.error(command.name() + " failed: " + reason(e));
    }
  }

  private static String reason(RuntimeException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /** A session without a terminal is a script or {@code bin/client} with a command. */
  private static boolean isColourful(@Nullable Terminal terminal) {
    return terminal != null && !terminal.getType().startsWith("dumb");
  }

  private static String red(String text) {
    return SimpleAnsi.COLOR_RED + text + SimpleAnsi.COLOR_DEFAULT;
  }
}
