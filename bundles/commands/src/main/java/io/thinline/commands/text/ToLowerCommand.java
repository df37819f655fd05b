package io.thinline.commands.text;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;

/** {@code tolower}: the text in small letters. */
@Component(immediate = true, service = ApiCommand.class, property = "name=tolower")
public final class ToLowerCommand extends TextCommand {

  public ToLowerCommand() {
    super("tolower", "Writes a text in small letters", "tolower <text>");
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return CommandResult.ok(call.line().toLowerCase(Locale.ROOT));
  }
}
