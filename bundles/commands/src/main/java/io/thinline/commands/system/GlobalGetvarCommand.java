package io.thinline.commands.system;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.config.GlobalVariables;
import io.thinline.commands.Fitting;
import io.thinline.commands.NamedCommand;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code global_getvar}: a variable of the whole system, or all of them. */
@Component(immediate = true, service = ApiCommand.class, property = "name=global_getvar")
public final class GlobalGetvarCommand extends NamedCommand {
  private final Globals globals;

  @Activate
  public GlobalGetvarCommand(@Reference Globals globals) {
    super("global_getvar", "[<var>]", "Reads a variable of the whole system", Role.VIEWER);
    this.globals = globals;
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() <= 1 ? Fitting.to(Fitting.last(words), globals.names()) : List.of();
  }

  @Override
  public boolean immediate() {
    return true;
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    if (words.size() > 1) {
      return wrong();
    }
    return globals
        .get()
        .map(all -> words.isEmpty() ? list(all) : one(all, words.get(0)))
        .orElse(Globals.NOT_INSTALLED);
  }

  private static CommandResult one(GlobalVariables globals, String name) {
    return CommandResult.ok(globals.get(name).orElse(""));
  }

  private static CommandResult list(GlobalVariables globals) {
    Map<String, String> all = new TreeMap<>(globals.all());
    return CommandResult.of(
        all.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n")),
        new CommandData.Tree(new TreeMap<>(all)));
  }
}
