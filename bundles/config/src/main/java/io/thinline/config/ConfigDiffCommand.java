package io.thinline.config;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.config.change.Change;
import io.thinline.config.change.Change.By;
import io.thinline.config.change.ConfigurationChanges;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code config:diff}: what a reload would do, and what only {@code config:apply} would. */
@Component(immediate = true, service = ApiCommand.class)
public final class ConfigDiffCommand implements ApiCommand {
  private static final List<String> COLUMNS =
      List.of("TAKEN BY", "WHAT", "NAME", "DETAIL", "IN FORCE", "WRITTEN", "PLACE");

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
    return "config:diff";
  }

  @Override
  public String description() {
    return "Shows what a reload would change, and what only config:apply would";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public String usage() {
    return "config:diff";
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
    if (!call.words().isEmpty()) {
      return CommandResult.error("usage: " + usage());
    }
    Reading reading = folder.look(folder.folder());
    return reading.broken()
        ? CommandResult.error(
            "a reload would change nothing: " + ProblemLines.broken(reading) + footer(reading))
        : answer(folder.compare(reading), reading);
  }

  private static CommandResult answer(ConfigurationChanges changes, Reading reading) {
    StringBuilder text = new StringBuilder();
    paragraph("reloadxml takes", changes.by(By.RELOAD), reading.folder(), text);
    paragraph("only config:apply takes", changes.by(By.APPLY), reading.folder(), text);
    if (changes.isEmpty()) {
      text.append("nothing would change");
    }
    List<List<String>> rows = new ArrayList<>();
    for (Change change : changes.all()) {
      rows.add(
          List.of(
              command(change),
              change.kind(),
              change.subject(),
              change.detail(),
              change.was(),
              change.becomes(),
              ProblemLines.place(change.where(), reading.folder())));
    }
    return CommandResult.of(
        text.append(footer(reading)).toString(), new CommandData.Table(COLUMNS, rows));
  }

  private static String command(Change change) {
    return change.by() == By.APPLY
        ? change.by().command() + " " + change.subject()
        : change.by().command();
  }

  private static void paragraph(
      String heading, List<Change> changes, Path folder, StringBuilder text) {
    if (changes.isEmpty()) {
      return;
    }
    text.append(text.isEmpty() ? "" : "\n").append(heading).append(':');
    for (Change change : changes) {
      String place = ProblemLines.place(change.where(), folder);
      text.append("\n  ").append(change.text());
      if (!place.isEmpty()) {
        text.append(" (").append(place).append(')');
      }
    }
  }

  private static String footer(Reading reading) {
    return "\n" + reading.folder() + ": " + ProblemLines.summary(reading.problems());
  }
}
