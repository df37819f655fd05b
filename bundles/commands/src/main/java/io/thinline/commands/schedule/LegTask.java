package io.thinline.commands.schedule;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.LiveCalls;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A command that does something with a leg later; it is forgotten when the leg ends before. */
abstract class LegTask extends ScheduledCommand {
  private static final Logger log = LoggerFactory.getLogger(LegTask.class);

  private final LiveCalls calls;

  LegTask(Schedule schedule, LiveCalls calls, String name, String forms, String description) {
    super(schedule, name, forms, description, Role.OPERATOR);
    this.calls = calls;
  }

  @Override
  final List<String> completeRest(List<String> words) {
    return words.size() == 2 ? calls.uuids(words.get(1)) : completeMore(words);
  }

  /** What stands behind the uuid. */
  abstract List<String> completeMore(List<String> words);

  final CommandResult later(
      TaskTime time, String uuid, BiFunction<CallControl, Leg, CommandResult> work) {
    return calls.about(
        uuid,
        (control, leg) -> {
          leg.addListener(
              (ended, event) -> {
                if (event instanceof LegEvent.Ended) {
                  schedule().remove(task -> task.group().equals(uuid));
                }
              });
          return later(time, uuid, () -> run(uuid, control, work), id -> "+OK");
        });
  }

  private void run(
      String uuid, CallControl control, BiFunction<CallControl, Leg, CommandResult> work) {
    control
        .leg(uuid)
        .map(leg -> work.apply(control, leg))
        .filter(result -> !result.succeeded())
        .ifPresent(result -> log.warn("{} of {}: {}", name(), uuid, result.text()));
  }
}
