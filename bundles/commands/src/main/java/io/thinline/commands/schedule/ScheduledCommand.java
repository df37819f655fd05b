package io.thinline.commands.schedule;

import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.NamedCommand;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** A command whose first word is a time. */
abstract class ScheduledCommand extends NamedCommand {
  private final Schedule schedule;

  ScheduledCommand(Schedule schedule, String name, String forms, String description, Role role) {
    super(name, forms, description, role);
    this.schedule = schedule;
  }

  Schedule schedule() {
    return schedule;
  }

  @Override
  public final List<String> complete(List<String> words) {
    return words.size() <= 1
        ? Fitting.to(Fitting.last(words), "+10", "+60", "+3600")
        : completeRest(words);
  }

  abstract List<String> completeRest(List<String> words);

  /** Puts it on the schedule and makes the answer of its id. */
  final CommandResult later(
      TaskTime time, String group, Runnable work, Function<Integer, String> answer) {
    try {
      OptionalInt id = schedule.add(time, group, name(), work);
      return id.isPresent()
          ? CommandResult.ok(answer.apply(id.getAsInt()))
          : error(Schedule.MOST + " tasks are scheduled already; sched_del takes some back");
    } catch (CompletionException e) {
      return error("the switch does not answer: " + e.getMessage());
    }
  }
}
