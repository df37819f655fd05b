package io.thinline.shell;

import io.thinline.shell.console.PbxCommand;
import java.util.List;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;

/**
 * A command of Karaf by its name alone, where {@code pbx} has one of that name too. Of commands in
 * different scopes the console would run any; one without a scope comes before them all. It is run
 * by its full name, so that whoever may not run that may not run this.
 */
final class KarafsOwn implements PbxCommand {
  private static final String VARIABLE = "_karafs";

  private final Command command;

  KarafsOwn(Command command) {
    this.command = command;
  }

  @Override
  public String getScope() {
    return Session.SCOPE_GLOBAL;
  }

  @Override
  public String getName() {
    return command.getName();
  }

  @Override
  public String getDescription() {
    return command.getDescription();
  }

  @Override
  public @Nullable Completer getCompleter(boolean scoped) {
    return command.getCompleter(scoped);
  }

  @Override
  public @Nullable Parser getParser() {
    return command.getParser();
  }

  @Override
  public @Nullable Object execute(Session session, List<Object> arguments) throws Exception {
    StringBuilder line = new StringBuilder(command.getScope() + ":" + command.getName());
    // as variables they need no quotes, and stay what they are
    for (int i = 0; i < arguments.size(); i++) {
      session.put(VARIABLE + i, arguments.get(i));
      line.append(" $").append(VARIABLE).append(i);
    }
    try {
      return session.execute(line);
    } finally {
      for (int i = 0; i < arguments.size(); i++) {
        session.put(VARIABLE + i, null);
      }
    }
  }
}
