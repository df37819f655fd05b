package io.thinline.shell.console;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.shell.text.JsonText;
import io.thinline.shell.text.PlainText;
import io.thinline.shell.text.ResultText;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.felix.service.command.Process;
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
public final class ConsoleCommand implements PbxCommand {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleCommand.class);

  private final ApiCommand command;
  private final String scope;
  private final String name;

  /**
   * @param scope in which it is typed
   * @param name behind the scope
   */
  public ConsoleCommand(ApiCommand command, String scope, String name) {
    this.command = command;
    this.scope = scope;
    this.name = name;
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
    return new WordsCompleter(command.description(), command::complete, names(scoped));
  }

  /** Without its scope {@code pbx:status} is found only where Karaf has no {@code status}. */
  private Set<String> names(boolean scoped) {
    if (isBare() || scoped) {
      return Set.of(name);
    }
    String full = scope + ":" + name;
    return command.name().equals(full) ? Set.of(full, name) : Set.of(full);
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
    Role role = allowed(typed.words());
    ResultText text =
        typed.json()
            ? new JsonText()
            : new PlainText(colour && (process == null || process.isTty(1)));
    ConsoleCall call = new ConsoleCall(typed.words(), role, out, session.getConsole(), text);
    CommandResult result = run(call);
    if (!result.succeeded()) {
      String reason = text.failure(result);
      throw new CommandException(colour && !typed.json() ? red(reason) : reason, reason);
    }
    text.print(result, out);
    out.flush();
    return null;
  }

  /** Karaf's lists of who may do what know first words only. */
  private Role allowed(List<String> words) throws CommandException {
    Role needed = command.role(words);
    Optional<Role> role = ConsoleRole.current();
    if (role.isEmpty() || !role.get().may(needed)) {
      String refusal = ConsoleRole.refusal(command.name(), needed);
      throw new CommandException(refusal, refusal);
    }
    return role.get();
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
  public static boolean isColourful(@Nullable Terminal terminal) {
    return terminal != null && !terminal.getType().startsWith("dumb");
  }

  public static String red(String text) {
    return SimpleAnsi.COLOR_RED + text + SimpleAnsi.COLOR_DEFAULT;
  }
}
