package io.thinline.commands.system;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.config.GlobalVariables;
import io.thinline.commands.Fitting;
import io.thinline.commands.NamedCommand;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code global_setvar}: sets a variable of the whole system, or takes it away. */
@Component(immediate = true, service = ApiCommand.class, property = "name=global_setvar")
public final class GlobalSetvarCommand extends NamedCommand {
  private final Globals globals;

  @Activate
  public GlobalSetvarCommand(@Reference Globals globals) {
    super(
        "global_setvar",
        "<var>=<value> [=<value it must have now>]",
        "Sets a variable of the whole system; no value takes it away",
        Role.ADMINISTRATOR);
    this.globals = globals;
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() <= 1
        ? Fitting.to(Fitting.last(words), globals.names().map(name -> name + "="))
        : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    String[] parts = rest(call.words(), 0).split("=", 3);
    return parts.length < 2 || parts[0].isBlank()
        ? wrong()
        : globals.get().map(all -> set(all, parts)).orElse(Globals.NOT_INSTALLED);
  }

  private static CommandResult set(GlobalVariables globals, String[] parts) {
    String name = parts[0].strip();
    boolean conditional = parts.length > 2 && !parts[2].isEmpty();
    if (!conditional || globals.get(name).filter(parts[2].strip()::equals).isPresent()) {
      globals.set(name, parts[1].strip());
    }
    return CommandResult.ok("+OK");
  }
}
