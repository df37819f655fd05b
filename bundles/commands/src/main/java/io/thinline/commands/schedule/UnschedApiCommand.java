package io.thinline.commands.schedule;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.NamedCommand;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code unsched_api}: takes back one task. */
@Component(immediate = true, service = ApiCommand.class, property = "name=unsched_api")
public final class UnschedApiCommand extends NamedCommand {
  private final Schedule schedule;

  @Activate
  public UnschedApiCommand(@Reference Schedule schedule) {
    super("unsched_api", "<task_id>", "Takes back a scheduled command", Role.OPERATOR);
    this.schedule = schedule;
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() <= 1
        ? Fitting.to(
            Fitting.last(words), schedule.tasks().stream().map(task -> Integer.toString(task.id())))
        : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    if (call.words().size() != 1) {
      return wrong();
    }
    String id = call.words().get(0);
    try {
      return schedule.remove(task -> Integer.toString(task.id()).equals(id)) > 0
          ? CommandResult.ok("+OK")
          : error("No such id");
    } catch (CompletionException e) {
      return error("the switch does not answer: " + e.getMessage());
    }
  }
}
