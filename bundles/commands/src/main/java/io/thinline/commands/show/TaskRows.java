package io.thinline.commands.show;

import io.thinline.api.command.CommandData.Table;
import io.thinline.commands.schedule.Schedule;
import io.thinline.commands.schedule.ScheduledTask;
import io.thinline.commands.system.HostName;
import java.util.List;

/** {@code show tasks}: what is scheduled. */
final class TaskRows implements Rows {
  private final Schedule schedule;

  TaskRows(Schedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public Table list(String name) {
    return new Table(
        List.of(
            "task_id", "task_desc", "task_group", "task_runtime", "task_sql_manager", "hostname"),
        schedule.tasks().stream().map(TaskRows::row).toList());
  }

  private static List<String> row(ScheduledTask task) {
    return List.of(
        Integer.toString(task.id()),
        task.description(),
        task.group(),
        Long.toString(task.time().getEpochSecond()),
        "0",
        HostName.get());
  }
}
