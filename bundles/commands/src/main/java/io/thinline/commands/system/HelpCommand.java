package io.thinline.commands.system;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData.Table;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.CommandService;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.NamedCommand;
import io.thinline.commands.Nearest;
import io.thinline.commands.RunsCommands;
import io.thinline.commands.show.ApiList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** {@code help}: all commands, or one. */
@Component(immediate = true, service = ApiCommand.class, property = "name=help")
public final class HelpCommand extends NamedCommand implements RunsCommands {
  private volatile @Nullable CommandService service;

  public HelpCommand() {
    super("help", "[<command>]", "Lists the commands, or tells how one is used", Role.VIEWER);
  }

  @Override
  public void runBy(CommandService commandService) {
    service = commandService;
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() <= 1 ? Fitting.to(Fitting.last(words), names()) : List.of();
  }

  private Stream<String> names() {
    CommandService commands = service;
    return commands == null ? Stream.of() : commands.commands().stream().map(ApiCommand::name);
  }

  @Override
  public CommandResult execute(CommandCall call) {
    CommandService commands = service;
    if (commands == null || call.words().size() > 1) {
      return wrong();
    }
    String wanted = rest(call.words(), 0);
    List<List<String>> rows =
        ApiList.of(commands).stream()
            .filter(it -> wanted.isEmpty() || it.name().equals(wanted))
            .map(it -> List.of(it.name(), it.syntax(), it.description(), it.key()))
            .toList();
    if (rows.isEmpty()) {
      return error("No such command" + Nearest.hint(wanted, names().toList()));
    }
    return CommandResult.of(
        rows.stream()
            .map(row -> String.join(",", row))
            .collect(Collectors.joining("\n", wanted.isEmpty() ? "\nValid Commands:\n\n" : "", "")),
        new Table(List.of("name", "syntax", "description", "ikey"), rows));
  }
}
