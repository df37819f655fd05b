package io.thinline.config;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.config.ConfigProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code reloadxml}: reads the configuration again, answering as FreeSWITCH does. */
@Component(immediate = true, service = ApiCommand.class)
public final class ReloadXmlCommand implements ApiCommand {
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
    return "reloadxml";
  }

  @Override
  public String description() {
    return "Reads the configuration again; a broken one leaves the last good one in force";
  }

  @Override
  public Role role(List<String> words) {
    return Role.ADMINISTRATOR;
  }

  @Override
  public String usage() {
    return "reloadxml";
  }

  @Override
  public List<String> complete(List<String> words) {
    return List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    ConfigurationFolder folder = configuration;
    if (folder == null) {
      return CommandResult.error("-ERR the configuration is not running");
    }
    Reading reading = folder.reloadFolder();
    StringBuilder answer = new StringBuilder(reading.broken() ? failure(reading) : "+OK [Success]");
    for (ConfigProblem problem : reading.problems()) {
      answer.append('\n').append(ProblemLines.withSeverity(problem, reading.folder()));
    }
    return reading.broken()
        ? CommandResult.error(answer.toString())
        : CommandResult.ok(answer.toString());
  }

  /** Many a client takes the first line only. */
  private static String failure(Reading reading) {
    return "-ERR ["
        + ProblemLines.broken(reading)
        + "; the last good configuration stays in force; "
        + ProblemLines.summary(reading.problems())
        + "]";
  }
}
