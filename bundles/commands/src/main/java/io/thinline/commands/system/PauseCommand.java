package io.thinline.commands.system;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.LiveCalls;
import io.thinline.commands.NamedCommand;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code pause}: no new calls. */
@Component(immediate = true, service = ApiCommand.class, property = "name=pause")
public final class PauseCommand extends NamedCommand {
  private final LiveCalls calls;

  @Activate
  public PauseCommand(@Reference LiveCalls calls) {
    super(
        "pause",
        "[inbound|outbound]",
        "Lets no new calls begin; those that go on are left alone",
        Role.ADMINISTRATOR);
    this.calls = calls;
  }

  @Override
  public List<String> complete(List<String> words) {
    return Side.complete(words);
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return Side.of(call.words()).map(side -> set(calls, side)).orElseGet(this::wrong);
  }

  static CommandResult set(LiveCalls calls, Side side) {
    return calls.answer(
        control -> {
          control.admission(side.set(control.admission(), false));
          return CommandResult.ok("+OK");
        });
  }
}
