package io.thinline.commands.text;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;

/** {@code toupper}: the text in capitals. */
@Component(immediate = true, service = ApiCommand.class, property = "name=toupper")
public final class ToUpperCommand extends TextCommand {

  public ToUpperCommand() {
    super("toupper", "Writes a text in capitals", "toupper <text>");
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return CommandResult.ok(call.line().toUpperCase(Locale.ROOT));
  }
}
