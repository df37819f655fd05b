package io.thinline.shell.fs;

import io.thinline.api.command.CommandResult;
import io.thinline.api.command.CommandService;
import io.thinline.api.command.Role;
import io.thinline.shell.console.ConsoleCall;
import io.thinline.shell.console.ConsoleCommand;
import io.thinline.shell.console.ConsoleRole;
import io.thinline.shell.console.PbxCommand;
import io.thinline.shell.console.TypedWords;
import io.thinline.shell.console.WordsCompleter;
import io.thinline.shell.text.JsonText;
import io.thinline.shell.text.LineText;
import io.thinline.shell.text.ResultText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.Process;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Lines as FreeSWITCH's own console takes them: the console's language would eat their {@code &},
 * {@code {}} and {@code ${}}. With arguments it runs them as one line, otherwise it asks for lines,
 * or reads them where there is no terminal.
 */
public final class FsCommand implements PbxCommand {
  public static final String NAME = "fs";
  private static final String USAGE =
      """
      fs                a prompt that takes FreeSWITCH's lines as they are; /help there explains it
      fs '<line>'       runs one line
      echo ... | fs     runs each line it reads
      """;

  private final String scope;
  private final String name;
  private final FsServices services;

  public FsCommand(String scope, String name, FsServices services) {
    this.scope = scope;
    this.name = name;
    this.services = services;
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
    return "Takes lines as FreeSWITCH's console does";
  }

  @Override
  public Completer getCompleter(boolean scoped) {
    FsLine language = new FsLine(services);
    return new WordsCompleter(
        getDescription(),
        words -> language.complete(String.join(" ", words)),
        Set.of(isBare() || scoped ? name : scope + ":" + name));
  }

  @Override
  public @Nullable Parser getParser() {
    return null;
  }

  @Override
  public @Nullable Object execute(Session session, List<Object> arguments) throws Exception {
    TypedWords typed = TypedWords.of(arguments);
    Process process = Process.Utils.current();
    PrintStream out = process == null ? session.getConsole() : process.out();
    if (typed.help()) {
      out.print(getDescription() + "\n\n" + USAGE);
      return null;
    }
    Role role = ConsoleRole.current().orElseThrow(FsCommand::noRole);
    if (typed.words().isEmpty()) {
      converse(session, process, role, out);
      return null;
    }
    CommandService service = services.commands().orElseThrow(FsCommand::noService);
    ResultText text = typed.json() ? new JsonText() : new LineText(service);
    String line = String.join(" ", typed.words());
    CommandResult result =
        service.execute(line, new ConsoleCall(List.of(), role, out, session.getConsole(), text));
    if (!result.succeeded()) {
      String reason = text.failure(result);
      boolean colour = !typed.json() && ConsoleCommand.isColourful(session.getTerminal());
      throw new CommandException(colour ? ConsoleCommand.red(reason) : reason, reason);
    }
    text.print(result, out);
    out.flush();
    return null;
  }

  private void converse(Session session, @Nullable Process process, Role role, PrintStream out)
      throws IOException, CommandException {
    if (services.commands().isEmpty()) {
      throw noService();
    }
    boolean typed = process == null || process.isTty(0);
    if (typed
        && session.getTerminal() instanceof Terminal terminal
        && ConsoleCommand.isColourful(session.getTerminal())) {
      try (FsPrompt prompt = new FsPrompt(terminal, services, FsPrompt.usualHistory())) {
        new FsConversation(services, role, prompt, out, session.getConsole()).run();
      }
    } else {
      InputStream in = process == null ? session.getKeyboard() : process.in();
      new FsConversation(services, role, new FsInput(in, out), out, session.getConsole()).run();
    }
    out.flush();
  }

  private static CommandException noService() {
    String words =
        "nothing runs FreeSWITCH's commands: bundle:start io.thinline.commands, or feature:install"
            + " thinline-commands";
    return new CommandException(words, words);
  }

  private static CommandException noRole() {
    String refusal = ConsoleRole.refusal(NAME, Role.VIEWER);
    return new CommandException(refusal, refusal);
  }
}
