package io.thinline.config;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.config.Parameter;
import io.thinline.api.config.SkinnyParameters;
import io.thinline.config.change.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * {@code config:apply}: takes over the written parameters of a profile, which a reload leaves
 * alone.
 */
@Component(immediate = true, service = ApiCommand.class)
public final class ConfigApplyCommand implements ApiCommand {
  private static final List<String> COLUMNS = List.of("PARAMETER", "WAS", "IS", "COUNTS", "PLACE");

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
    return "config:apply";
  }

  @Override
  public String description() {
    return "Takes over the written parameters of a profile, which a reload leaves alone";
  }

  @Override
  public Role role(List<String> words) {
    return Role.ADMINISTRATOR;
  }

  @Override
  public String usage() {
    return "config:apply <profile>";
  }

  @Override
  public List<String> complete(List<String> words) {
    ConfigurationFolder folder = configuration;
    if (folder == null || words.size() != 1) {
      return List.of();
    }
    return folder.profiles().stream().filter(name -> name.startsWith(words.get(0))).toList();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    ConfigurationFolder folder = configuration;
    if (folder == null) {
      return CommandResult.error("the configuration is not running");
    }
    if (call.words().size() != 1) {
      return CommandResult.error("usage: " + usage());
    }
    String profile = call.words().get(0);
    Applied applied = folder.apply(profile);
    return applied.refusal().isPresent()
        ? CommandResult.error(applied.refusal().get())
        : answer(profile, applied);
  }

  private static CommandResult answer(String profile, Applied applied) {
    if (applied.changes().isEmpty()) {
      return CommandResult.ok("profile " + profile + ": all that is written is in force already");
    }
    StringBuilder text = new StringBuilder("profile ").append(profile).append(':');
    List<List<String>> rows = new ArrayList<>();
    for (Change change : applied.changes()) {
      if (change.detail().isEmpty()) {
        return CommandResult.ok("profile " + profile + " is written nowhere any more: removed");
      }
      String place = ProblemLines.place(change.where(), applied.folder());
      String counts = counts(change.detail());
      text.append("\n  ")
          .append(change.detail())
          .append(": ")
          .append(change.was())
          .append(" -> ")
          .append(change.becomes())
          .append(", counts ")
          .append(counts)
          .append(" (")
          .append(place)
          .append(')');
      rows.add(List.of(change.detail(), change.was(), change.becomes(), counts, place));
    }
    return CommandResult.of(text.toString(), new CommandData.Table(COLUMNS, rows));
  }

  private static String counts(String parameter) {
    return SkinnyParameters.named(parameter)
        .map(Parameter::effect)
        .map(Parameter.Effect::words)
        .orElse("");
  }
}
