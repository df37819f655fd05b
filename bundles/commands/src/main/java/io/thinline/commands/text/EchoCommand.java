package io.thinline.commands.text;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import org.osgi.service.component.annotations.Component;

/** {@code echo}: the text itself. */
@Component(immediate = true, service = ApiCommand.class, property = "name=echo")
public final class EchoCommand extends TextCommand {

  public EchoCommand() {
    super("echo", "Answers the text itself", "echo <text>");
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return CommandResult.ok(call.line());
  }
}
