package io.thinline.commands.call;

import io.thinline.api.call.Cause;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.LiveCalls;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code uuid_kill}: ends a leg. */
@Component(immediate = true, service = ApiCommand.class, property = "name=uuid_kill")
public final class UuidKillCommand extends LegCommand {

  @Activate
  public UuidKillCommand(@Reference LiveCalls calls) {
    super(calls, "uuid_kill", "<uuid> [<cause>]", "Ends a leg", Role.OPERATOR);
  }

  @Override
  List<String> completeRest(List<String> words) {
    return words.size() == 2 ? Fitting.causes(words.get(1)) : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    if (words.isEmpty() || words.size() > 2) {
      return wrong();
    }
    String written = word(words, 1, Cause.NORMAL_CLEARING.name());
    Optional<Cause> cause = Causes.of(written);
    return cause.isEmpty()
        ? Causes.unknown(written)
        : calls()
            .about(
                words.get(0),
                (control, leg) -> {
                  leg.hangup(cause.get());
                  return CommandResult.ok("+OK");
                });
  }
}
