package io.thinline.commands.schedule;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.CommandService;
import io.thinline.api.command.Role;
import io.thinline.commands.NestedCommand;
import io.thinline.commands.RunsCommands;
import io.thinline.commands.service.CommandLine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code sched_api}: runs a command later, once or again and again. */
@Component(immediate = true, service = ApiCommand.class, property = "name=sched_api")
public final class SchedApiCommand extends ScheduledCommand implements RunsCommands {
  private static final String NO_GROUP = "none";

  private volatile @Nullable CommandService service;

  @Activate
  public SchedApiCommand(@Reference Schedule schedule) {
    super(
        schedule,
        "sched_api",
        "[+@]<time> <group_name> <command_string>",
        "Runs a command later; @ again and again",
        Role.OPERATOR);
  }

  @Override
  public void runBy(CommandService commandService) {
    service = commandService;
  }

  /** What the command needs, and to change what happens at least. */
  @Override
  public Role role(List<String> words) {
    Role needed =
        NestedCommand.role(service, words.subList(Math.min(2, words.size()), words.size()));
    return needed.may(Role.OPERATOR) ? needed : Role.OPERATOR;
  }

  @Override
  List<String> completeRest(List<String> words) {
    return words.size() == 2
        ? List.of(NO_GROUP)
        : NestedCommand.complete(service, words.subList(2, words.size()));
  }

  @Override
  public CommandResult execute(CommandCall call) {
    CommandService commands = service;
    String[] parts = CommandLine.typed(call).strip().split("\\s+", 3);
    if (commands == null || parts.length < 2) {
      return bad();
    }
    // FreeSWITCH wants a group; a command alone is clear enough.
    boolean grouped = parts.length > 2;
    String line = grouped ? parts[2] : parts[1];
    String group = grouped ? parts[1] : NO_GROUP;
    Optional<TaskTime> time = TaskTime.of(parts[0], schedule().now());
    String command = line.split("\\s", 2)[0];
    if (time.isEmpty()) {
      return bad();
    }
    if (commands.command(command).isEmpty()) {
      return error(command + " Command not found!");
    }
    String plain = line.endsWith("&") ? line.substring(0, line.length() - 1).strip() : line;
    Role role = call.role();
    return later(
        time.get(), group, () -> commands.background(plain, role, ""), id -> "+OK Added: " + id);
  }

  private CommandResult bad() {
    return error("Invalid syntax. USAGE: " + usage().substring(name().length() + 1));
  }
}
