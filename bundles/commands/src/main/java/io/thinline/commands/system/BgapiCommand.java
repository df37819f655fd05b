package io.thinline.commands.system;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.CommandService;
import io.thinline.api.command.Role;
import io.thinline.commands.NamedCommand;
import io.thinline.commands.NestedCommand;
import io.thinline.commands.RunsCommands;
import io.thinline.commands.service.CommandLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** {@code bgapi}: runs a command without waiting; the event BACKGROUND_JOB brings the answer. */
@Component(immediate = true, service = ApiCommand.class, property = "name=bgapi")
public final class BgapiCommand extends NamedCommand implements RunsCommands {
  private static final String UUID = "uuid:";

  private volatile @Nullable CommandService service;

  public BgapiCommand() {
    super(
        "bgapi",
        "[uuid:<job uuid>] <command> [<arguments>]",
        "Runs a command in the background",
        Role.VIEWER);
  }

  @Override
  public void runBy(CommandService commandService) {
    service = commandService;
  }

  @Override
  public Role role(List<String> words) {
    return NestedCommand.role(service, command(words));
  }

  @Override
  public List<String> complete(List<String> words) {
    return NestedCommand.complete(service, command(words));
  }

  private static List<String> command(List<String> words) {
    boolean named = !words.isEmpty() && words.get(0).startsWith(UUID);
    return words.subList(named ? 1 : 0, words.size());
  }

  @Override
  public CommandResult execute(CommandCall call) {
    CommandService commands = service;
    String line = CommandLine.typed(call).strip();
    String uuid = "";
    if (line.startsWith(UUID)) {
      String[] parts = line.split("\\s+", 2);
      uuid = parts[0].substring(UUID.length());
      line = parts.length > 1 ? parts[1] : "";
    }
    return commands == null || line.isEmpty()
        ? error("Invalid syntax")
        : CommandResult.ok("+OK Job-UUID: " + commands.background(line, call.role(), uuid));
  }
}
