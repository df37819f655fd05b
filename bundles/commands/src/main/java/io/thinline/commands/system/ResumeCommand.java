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

/** {@code resume}: new calls begin again. */
@Component(immediate = true, service = ApiCommand.class, property = "name=resume")
public final class ResumeCommand extends NamedCommand {
  private final LiveCalls calls;

  @Activate
  public ResumeCommand(@Reference LiveCalls calls) {
    super("resume", "[inbound|outbound]", "Lets new calls begin again", Role.ADMINISTRATOR);
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
          control.admission(side.set(control.admission(), true));
          return CommandResult.ok("+OK");
        });
  }
}
