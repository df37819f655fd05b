package io.thinline.config.directory.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.config.ConfigService;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * {@code user_data}: an attribute, parameter or variable of a user, answering as FreeSWITCH does.
 */
@Component(service = ApiCommand.class, immediate = true, property = "name=user_data")
public final class UserDataCommand implements ApiCommand {
  private static final String ATTRIBUTE = "attr";
  private static final String VARIABLE = "var";
  private static final List<String> KINDS = List.of(ATTRIBUTE, VARIABLE, "param");
  private static final int WORDS = 3;

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
    return "user_data";
  }

  @Override
  public String description() {
    return "Prints an attribute, parameter or variable of a user; nothing when there is none";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public String usage() {
    return "user_data <user>[@<domain>] attr|var|param <name>";
  }

  @Override
  public List<String> complete(List<String> words) {
    DirectoryService users = directory;
    String typed = Completions.last(words);
    if (users == null || words.isEmpty()) {
      return List.of();
    }
    return switch (words.size()) {
      case 1 -> UserAddress.complete(users, typed);
      case 2 -> Completions.of(KINDS.stream(), typed);
      case 3 ->
          UserAddress.parse(words.get(0))
              .find(users, configuration)
              .map(user -> Completions.of(values(user, words.get(1)).keySet().stream(), typed))
              .orElse(List.of());
      default -> List.of();
    };
  }

  /** What is not there is an empty answer, as in FreeSWITCH: a dialplan asks so. */
  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    DirectoryService users = directory;
    if (words.isEmpty()) {
      return CommandResult.error("-ERR usage: " + usage());
    }
    if (users == null || words.size() < WORDS) {
      return CommandResult.ok("");
    }
    String name = String.join(" ", words.subList(2, words.size()));
    return CommandResult.ok(
        UserAddress.parse(words.get(0))
            .find(users, configuration)
            .flatMap(user -> value(values(user, words.get(1)), name))
            .orElse(""));
  }

  /** Whatever is neither an attribute nor a variable is a parameter to FreeSWITCH. */
  private static Map<String, String> values(User user, String kind) {
    return switch (kind) {
      case ATTRIBUTE -> user.attributes();
      case VARIABLE -> user.variables();
      default -> user.parameters();
    };
  }

  /** Names are found in any case. */
  private static Optional<String> value(Map<String, String> values, String name) {
    String exact = values.get(name);
    return exact != null
        ? Optional.of(exact)
        : values.entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .findFirst();
  }
}
