package io.thinline.commands.text;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import org.osgi.service.component.annotations.Component;

/** {@code url_encode}: the text as it stands in a URL. */
@Component(immediate = true, service = ApiCommand.class, property = "name=url_encode")
public final class UrlEncodeCommand extends TextCommand {

  public UrlEncodeCommand() {
    super("url_encode", "Writes a text as it stands in a URL", "url_encode <text>");
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return CommandResult.ok(UrlText.encoded(call.line()));
  }
}
