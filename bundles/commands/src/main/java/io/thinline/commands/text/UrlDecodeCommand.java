package io.thinline.commands.text;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import org.osgi.service.component.annotations.Component;

/** {@code url_decode}: the text that stands in a URL. */
@Component(immediate = true, service = ApiCommand.class, property = "name=url_decode")
public final class UrlDecodeCommand extends TextCommand {

  public UrlDecodeCommand() {
    super("url_decode", "Reads a text that stands in a URL", "url_decode <text>");
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return CommandResult.ok(UrlText.decoded(call.line()));
  }
}
