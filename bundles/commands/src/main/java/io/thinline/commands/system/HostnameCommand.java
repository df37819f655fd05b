package io.thinline.commands.system;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.NamedCommand;
import org.osgi.service.component.annotations.Component;

/** {@code hostname}: the name of the host. */
@Component(immediate = true, service = ApiCommand.class, property = "name=hostname")
public final class HostnameCommand extends NamedCommand {
  private final String host = HostName.get();

  public HostnameCommand() {
    super("hostname", "", "Tells the name of the host", Role.VIEWER);
  }

  @Override
  public boolean immediate() {
    return true;
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return CommandResult.ok(host);
  }
}
