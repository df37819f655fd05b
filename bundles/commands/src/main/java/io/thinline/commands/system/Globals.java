package io.thinline.commands.system;

import io.thinline.api.command.CommandResult;
import io.thinline.api.config.GlobalVariables;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The variables of the whole system, as long as somebody keeps them. Any thread. */
@Component(service = Globals.class, immediate = true)
public final class Globals {
  static final CommandResult NOT_INSTALLED = CommandResult.error("-ERR config is not installed");

  private volatile @Nullable GlobalVariables globalVariables;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindGlobalVariables(GlobalVariables variables) {
    globalVariables = variables;
  }

  public void unbindGlobalVariables(GlobalVariables variables) {
    globalVariables = globalVariables == variables ? null : globalVariables;
  }

  Optional<GlobalVariables> get() {
    return Optional.ofNullable(globalVariables);
  }

  Stream<String> names() {
    return get().stream().flatMap(variables -> variables.all().keySet().stream()).sorted();
  }
}
