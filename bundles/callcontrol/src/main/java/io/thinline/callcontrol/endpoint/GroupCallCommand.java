package io.thinline.callcontrol.endpoint;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code group_call}: the dial string of a group, for {@code ${group_call(...)}} in a dialplan. */
@Component(immediate = true, service = ApiCommand.class)
public final class GroupCallCommand implements ApiCommand {
  private volatile @Nullable DirectoryAddresses addresses;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDirectoryAddresses(DirectoryAddresses service) {
    addresses = service;
  }

  public void unbindDirectoryAddresses(DirectoryAddresses service) {
    if (addresses == service) {
      addresses = null;
    }
  }

  @Override
  public String name() {
    return "group_call";
  }

  @Override
  public String description() {
    return "The dial string that rings the members of a group";
  }

  @Override
  public String usage() {
    return "group_call <group>[@<domain>][+A|+F|+E]";
  }

  @Override
  public List<String> complete(List<String> words) {
    return List.of();
  }

  @Override
  public boolean immediate() {
    return true;
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public CommandResult execute(CommandCall call) {
    DirectoryAddresses service = addresses;
    if (service == null) {
      return CommandResult.error("-ERR the directory is not available");
    }
    return CommandResult.ok(
        service.group(call.line().strip()).orElse("error/NO_ROUTE_DESTINATION"));
  }
}
