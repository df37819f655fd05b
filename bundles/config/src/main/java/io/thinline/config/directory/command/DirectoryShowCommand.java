package io.thinline.config.directory.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.config.ConfigService;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.User;
import io.thinline.config.tree.Nearest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code directory:show}: all about one user. */
@Component(service = ApiCommand.class, immediate = true, property = "name=directory:show")
public final class DirectoryShowCommand implements ApiCommand {
  private volatile @Nullable DirectoryService directory;
  private volatile @Nullable ConfigService configuration;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDirectoryService(DirectoryService service) {
    directory = service;
  }

  public void unbindDirectoryService(DirectoryService service) {
    if (directory == service) {
      directory = null;
    }
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigService(ConfigService service) {
    configuration = service;
  }

  public void unbindConfigService(ConfigService service) {
    if (configuration == service) {
      configuration = null;
    }
  }

  @Override
  public String name() {
    return "directory:show";
  }

  @Override
  public String description() {
    return "Shows a user of the directory: groups, parameters, variables, buttons";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public String usage() {
    return "directory:show <user>[@<domain>]   user: an id, a phone's name, or a number-alias";
  }

  @Override
  public List<String> complete(List<String> words) {
    DirectoryService service = directory;
    return service == null || words.size() != 1
        ? List.of()
        : UserAddress.complete(service, words.get(0));
  }

  @Override
  public CommandResult execute(CommandCall call) {
    DirectoryService service = directory;
    if (service == null) {
      return CommandResult.error("the directory is not running");
    }
    if (call.words().size() != 1) {
      return CommandResult.error("usage: " + usage());
    }
    UserAddress address = UserAddress.parse(call.words().get(0));
    List<User> found = address.candidates(service, configuration);
    if (found.size() == 1) {
      Map<String, Object> values = new UserDescription(found.get(0), service).values();
      return CommandResult.of(UserDescription.text(values), new CommandData.Tree(values));
    }
    return CommandResult.error(
        found.isEmpty() ? nobody(address, service) : several(address, found));
  }

  private static String several(UserAddress address, List<User> found) {
    return address.user()
        + " is in several domains: "
        + found.stream()
            .map(user -> user.id() + "@" + user.domain())
            .collect(Collectors.joining(", "));
  }

  private static String nobody(UserAddress address, DirectoryService directory) {
    if (address.domain().isPresent() && !directory.domains().contains(address.domain().get())) {
      String domain = address.domain().get();
      return "there is no domain \"" + domain + "\"" + Nearest.hint(domain, directory.domains());
    }
    List<String> domains = address.domain().map(List::of).orElse(directory.domains());
    List<String> ids =
        domains.stream().flatMap(name -> directory.users(name).stream()).map(User::id).toList();
    return "there is no user \""
        + address.user()
        + "\""
        + Nearest.to(address.user(), ids)
            .map(near -> ", perhaps \"" + near + "\" is meant")
            .orElse("; directory:list shows them all");
  }
}
