package io.thinline.commands.schedule;

import io.thinline.api.call.Cause;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.commands.Fitting;
import io.thinline.commands.LiveCalls;
import io.thinline.commands.call.Causes;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code sched_hangup}: ends a leg later. */
@Component(immediate = true, service = ApiCommand.class, property = "name=sched_hangup")
public final class SchedHangupCommand extends LegTask {

  @Activate
  public SchedHangupCommand(@Reference Schedule schedule, @Reference LiveCalls calls) {
    super(schedule, calls, "sched_hangup", "[+]<time> <uuid> [<cause>]", "Ends a leg later");
  }

  @Override
  List<String> completeMore(List<String> words) {
    return words.size() == 3 ? Fitting.causes(words.get(2)) : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    Optional<TaskTime> time =
        TaskTime.of(word(words, 0, ""), schedule().now()).filter(it -> it.every().isEmpty());
    if (time.isEmpty() || words.size() < 2 || words.size() > 3) {
      return wrong();
    }
    String written = word(words, 2, Cause.ALLOTTED_TIMEOUT.name());
    Optional<Cause> cause = Causes.of(written);
    return cause.isEmpty()
        ? Causes.unknown(written)
        : later(
            time.get(),
            words.get(1),
            (control, leg) -> {
              leg.hangup(cause.get());
              return CommandResult.ok("+OK");
            });
  }
}
