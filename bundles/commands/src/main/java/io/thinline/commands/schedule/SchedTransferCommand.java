package io.thinline.commands.schedule;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.commands.Fitting;
import io.thinline.commands.LiveCalls;
import io.thinline.commands.LiveNames;
import io.thinline.commands.call.LegTransfer;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code sched_transfer}: sends a leg to another number later. */
@Component(immediate = true, service = ApiCommand.class, property = "name=sched_transfer")
public final class SchedTransferCommand extends LegTask {
  private static final int FEWEST = 3;
  private static final int MOST = 5;

  private final LiveNames names;

  @Activate
  public SchedTransferCommand(
      @Reference Schedule schedule, @Reference LiveCalls calls, @Reference LiveNames names) {
    super(
        schedule,
        calls,
        "sched_transfer",
        "[+]<time> <uuid> <extension> [<dialplan>] [<context>]",
        "Sends a leg to another number later");
    this.names = names;
  }

  @Override
  List<String> completeMore(List<String> words) {
    String typed = Fitting.last(words);
    return switch (words.size()) {
      case 3 -> names.numbers(typed);
      case 4 -> names.dialplans(typed);
      case 5 -> names.contexts(typed);
      default -> List.of();
    };
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    Optional<TaskTime> time =
        TaskTime.of(word(words, 0, ""), schedule().now()).filter(it -> it.every().isEmpty());
    if (time.isEmpty() || words.size() < FEWEST || words.size() > MOST) {
      return wrong();
    }
    LegTransfer transfer = new LegTransfer(words.get(2), word(words, 3, ""), word(words, 4, ""));
    return later(time.get(), words.get(1), transfer::one);
  }
}
