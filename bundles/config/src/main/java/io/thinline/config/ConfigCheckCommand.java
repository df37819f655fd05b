package io.thinline.config;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.config.check.CheckReport;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code config:check}: what is wrong in a folder, without putting it in force. */
@Component(immediate = true, service = ApiCommand.class)
public final class ConfigCheckCommand implements ApiCommand {
  private volatile @Nullable ConfigurationFolder configuration;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigurationFolder(ConfigurationFolder folder) {
    configuration = folder;
  }

  public void unbindConfigurationFolder(ConfigurationFolder folder) {
    if (configuration == folder) {
      configuration = null;
    }
  }

  @Override
  public String name() {
    return "config:check";
  }

  @Override
  public String description() {
    return "Checks the configuration folder, or another one, without loading it";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public String usage() {
    return "config:check [folder]";
  }

  @Override
  public List<String> complete(List<String> words) {
    return List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    ConfigurationFolder folder = configuration;
    if (folder == null) {
      return CommandResult.error("the configuration is not running");
    }
    if (call.words().size() > 1) {
      return CommandResult.error("usage: " + usage());
    }
    try {
      Path wanted = call.words().isEmpty() ? folder.folder() : Path.of(call.words().get(0));
      return answer(folder.look(wanted));
    } catch (InvalidPathException e) {
      return CommandResult.error("\"" + e.getInput() + "\" is no folder");
    }
  }

  private static CommandResult answer(Reading reading) {
    CheckReport report = new CheckReport(reading.folder(), reading.problems());
    List<List<String>> rows =
        report.problems().stream()
            .map(
                problem ->
                    List.of(
                        report.place(problem), problem.severity().toString(), problem.message()))
            .toList();
    List<String> lines = new ArrayList<>(report.lines());
    lines.add(report.summary());
    CommandData table = new CommandData.Table(List.of("PLACE", "SEVERITY", "MESSAGE"), rows);
    return new CommandResult(!report.hasErrors(), String.join("\n", lines), Optional.of(table));
  }
}
