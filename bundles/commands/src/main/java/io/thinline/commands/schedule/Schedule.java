package io.thinline.commands.schedule;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What is to happen later, on the call thread. It is forgotten when the bundle stops. Any thread
 * may ask.
 */
@Component(service = Schedule.class, immediate = true)
public final class Schedule {
  static final int MOST = 10_000;

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CallThread callThread;

  /** By id. Call thread only. */
  private final Map<Integer, Entry> entries = new TreeMap<>();

  private int lastId;

  private record Entry(ScheduledTask task, Timer timer) {}

  @Activate
  public Schedule(@Reference CallThread callThread) {
    this.callThread = callThread;
  }

  Instant now() {
    return callThread.clock().now();
  }

  /**
   * @param work runs on the call thread
   * @return the task's id; empty when too many wait already
   */
  OptionalInt add(TaskTime time, String group, String description, Runnable work) {
    return ask(
        () -> {
          if (entries.size() >= MOST) {
            return OptionalInt.empty();
          }
          int id = ++lastId;
          set(new ScheduledTask(id, group, description, time.time()), time, work);
          return OptionalInt.of(id);
        });
  }

  private void set(ScheduledTask task, TaskTime time, Runnable work) {
    Duration delay = Duration.between(now(), task.time());
    Timer timer =
        callThread.schedule(
            "scheduled " + task.description(),
            delay.isNegative() ? Duration.ZERO : delay,
            () -> {
              entries.remove(task.id());
              time.every()
                  .ifPresent(
                      pause -> {
                        Instant next = now().plus(pause);
                        set(
                            new ScheduledTask(task.id(), task.group(), task.description(), next),
                            time,
                            work);
                      });
              work.run();
            });
    entries.put(task.id(), new Entry(task, timer));
  }

  /** Takes tasks back; answers how many. */
  int remove(Predicate<ScheduledTask> which) {
    return ask(
        () -> {
          List<Entry> found =
              entries.values().stream().filter(entry -> which.test(entry.task)).toList();
          found.forEach(
              entry -> {
                entry.timer.cancel();
                entries.remove(entry.task.id());
              });
          return found.size();
        });
  }

  /** All that wait, by id. */
  public List<ScheduledTask> tasks() {
    return ask(() -> entries.values().stream().map(Entry::task).toList());
  }

  private <T> T ask(Supplier<T> question) {
    return callThread.ask("schedule", PATIENCE, question);
  }
}
