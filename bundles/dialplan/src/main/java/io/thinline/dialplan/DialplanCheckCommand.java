package io.thinline.dialplan;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.ConfigProblem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code dialplan:check}: what is wrong in the dialplan in force. */
@Component(immediate = true, service = ApiCommand.class)
public final class DialplanCheckCommand implements ApiCommand {
  private volatile @Nullable DialplanInspection inspection;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDialplanInspection(DialplanInspection dialplan) {
    inspection = dialplan;
  }

  public void unbindDialplanInspection(DialplanInspection dialplan) {
    if (inspection == dialplan) {
      inspection = null;
    }
  }

  @Override
  public String name() {
    return "dialplan:check";
  }

  @Override
  public String description() {
    return "Lists what is wrong in the dialplan in force";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public String usage() {
    return "dialplan:check";
  }

  @Override
  public List<String> complete(List<String> words) {
    return List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    DialplanInspection dialplan = inspection;
    if (dialplan == null) {
      return CommandResult.error("the dialplan is not running");
    }
    CompiledDialplan compiled = dialplan.dialplan();
    List<List<String>> rows = new ArrayList<>();
    List<String> text = new ArrayList<>();
    for (ConfigProblem problem : compiled.problems()) {
      String place = problem.location().map(Object::toString).orElse("");
      rows.add(List.of(place, problem.severity().toString(), problem.message()));
      text.add(problem.severity() + " " + problem);
    }
    long errors =
        compiled.problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .count();
    text.add(
        compiled.contexts().size()
            + " contexts, "
            + compiled.extensions()
            + " extensions: "
            + errors
            + " errors, "
            + (rows.size() - errors)
            + " warnings");
    CommandData table = new CommandData.Table(List.of("PLACE", "SEVERITY", "MESSAGE"), rows);
    return new CommandResult(errors == 0, String.join("\n", text), Optional.of(table));
  }
}
