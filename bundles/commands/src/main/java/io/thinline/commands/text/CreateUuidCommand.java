package io.thinline.commands.text;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;

/** {@code create_uuid}: a new uuid. */
@Component(immediate = true, service = ApiCommand.class, property = "name=create_uuid")
public final class CreateUuidCommand extends TextCommand {

  public CreateUuidCommand() {
    super("create_uuid", "Makes a uuid", "create_uuid");
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return CommandResult.ok(UUID.randomUUID().toString());
  }
}
