package io.thinline.commands.call;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.LiveCalls;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code uuid_exists}: whether a leg lives. */
@Component(immediate = true, service = ApiCommand.class, property = "name=uuid_exists")
public final class UuidExistsCommand extends LegCommand {

  @Activate
  public UuidExistsCommand(@Reference LiveCalls calls) {
    super(calls, "uuid_exists", "<uuid>", "Says true when a leg lives, else false", Role.VIEWER);
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return calls()
        .answer(
            control ->
                CommandResult.ok(Boolean.toString(control.leg(rest(call.words(), 0)).isPresent())));
  }
}
