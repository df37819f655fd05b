package io.thinline.config.directory.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.User;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code user_exists}: whether the directory has a user, answering as FreeSWITCH does. */
@Component(service = ApiCommand.class, immediate = true, property = "name=user_exists")
public final class UserExistsCommand implements ApiCommand {
  private static final String ID = "id";
  private static final int WORDS = 3;

  private volatile @Nullable DirectoryService directory;

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

  @Override
  public String name() {
    return "user_exists";
  }

  @Override
  public String description() {
    return "Says true when the directory has a user, else false";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public String usage() {
    return "user_exists <key> <user> <domain>   key: id, or another attribute of <user>";
  }

  @Override
  public List<String> complete(List<String> words) {
    DirectoryService users = directory;
    String typed = Completions.last(words);
    if (users == null) {
      return List.of();
    }
    return switch (words.size()) {
      case 1 -> Completions.of(Stream.of(ID, "number-alias", "mailbox"), typed);
      case 2 ->
          Completions.of(
              users.domains().stream()
                  .flatMap(domain -> users.users(domain).stream())
                  .map(User::id),
              typed);
      case 3 -> Completions.of(users.domains().stream(), typed);
      default -> List.of();
    };
  }

  /** Fewer words are a dialplan's empty variable: false, as in FreeSWITCH. */
  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    DirectoryService users = directory;
    if (words.isEmpty()) {
      return CommandResult.error("-ERR usage: " + usage());
    }
    boolean exists =
        users != null
            && words.size() >= WORDS
            && exists(users, words.get(0), words.get(1), words.get(2));
    return CommandResult.ok(Boolean.toString(exists));
  }

  private static boolean exists(
      DirectoryService directory, String key, String value, String domain) {
    return key.equals(ID)
        ? directory.user(domain, value).isPresent()
        : directory.users(domain).stream()
            .anyMatch(user -> value.equals(user.attributes().get(key)));
  }
}
