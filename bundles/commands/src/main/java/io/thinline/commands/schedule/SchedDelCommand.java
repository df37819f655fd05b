package io.thinline.commands.schedule;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.NamedCommand;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code sched_del}: takes back what is scheduled, by id or by group. */
@Component(immediate = true, service = ApiCommand.class, property = "name=sched_del")
public final class SchedDelCommand extends NamedCommand {
  private final Schedule schedule;

  @Activate
  public SchedDelCommand(@Reference Schedule schedule) {
    super(
        "sched_del",
        "<task_id>|<group_id>",
        "Takes back what is scheduled; the group of a leg's tasks is its uuid",
        Role.OPERATOR);
    this.schedule = schedule;
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() <= 1
        ? Fitting.to(
            Fitting.last(words),
            schedule.tasks().stream()
                .flatMap(task -> Stream.of(Integer.toString(task.id()), task.group())))
        : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    if (call.words().size() != 1) {
      return wrong();
    }
    String which = call.words().get(0);
    try {
      int deleted =
          schedule.remove(
              task -> task.group().equals(which) || Integer.toString(task.id()).equals(which));
      return CommandResult.ok("+OK Deleted: " + deleted);
    } catch (CompletionException e) {
      return error("the switch does not answer: " + e.getMessage());
    }
  }
}
