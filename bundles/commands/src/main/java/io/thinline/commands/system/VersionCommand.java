package io.thinline.commands.system;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.NamedCommand;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** {@code version}: which Thinline this is. */
@Component(immediate = true, service = ApiCommand.class, property = "name=version")
public final class VersionCommand extends NamedCommand {
  private static final String SHORT = "short";

  public VersionCommand() {
    super("version", "[short]", "Tells the version", Role.VIEWER);
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() <= 1 ? Fitting.to(Fitting.last(words), SHORT) : List.of();
  }

  @Override
  public boolean immediate() {
    return true;
  }

  @Override
  public CommandResult execute(CommandCall call) {
    String asked = rest(call.words(), 0);
    if (asked.isEmpty()) {
      return CommandResult.ok(ProductVersion.NAME + " Version " + ProductVersion.full());
    }
    return asked.equals(SHORT) ? CommandResult.ok(ProductVersion.number()) : wrong();
  }
}
