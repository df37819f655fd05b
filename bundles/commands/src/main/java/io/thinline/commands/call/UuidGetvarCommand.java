package io.thinline.commands.call;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.LiveCalls;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code uuid_getvar}: a variable of a leg. */
@Component(immediate = true, service = ApiCommand.class, property = "name=uuid_getvar")
public final class UuidGetvarCommand extends LegCommand {
  private static final String UNDEFINED = "_undef_";

  @Activate
  public UuidGetvarCommand(@Reference LiveCalls calls) {
    super(calls, "uuid_getvar", "<uuid> <var>", "Reads a variable of a leg", Role.VIEWER);
  }

  @Override
  List<String> completeRest(List<String> words) {
    return words.size() == 2 ? calls().variables(words.get(0), words.get(1)) : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    return words.size() == 2
        ? calls()
            .about(
                words.get(0),
                (control, leg) -> CommandResult.ok(leg.variable(words.get(1)).orElse(UNDEFINED)))
        : wrong();
  }
}
