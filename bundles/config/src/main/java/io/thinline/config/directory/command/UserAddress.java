package io.thinline.config.directory.command;

import io.thinline.api.config.ConfigService;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A user as typed.
 *
 * @param user id or number-alias
 * @param domain empty when none is written
 */
record UserAddress(String user, Optional<String> domain) {
  private static final String DOMAIN_VARIABLE = "domain";

  static UserAddress parse(String typed) {
    int at = typed.indexOf('@');
    return at < 0
        ? new UserAddress(typed, Optional.empty())
        : new UserAddress(typed.substring(0, at), Optional.of(typed.substring(at + 1)));
  }

  /** The domain written, or that of {@code vars.xml}, as FreeSWITCH does. */
  Optional<User> find(DirectoryService directory, @Nullable ConfigService configuration) {
    return domain
        .or(() -> standardDomain(configuration))
        .flatMap(name -> directory.user(name, user));
  }

  /** Every user that may be meant: without a domain written, those of all domains. */
  List<User> candidates(DirectoryService directory, @Nullable ConfigService configuration) {
    Optional<User> certain = find(directory, configuration);
    if (certain.isPresent() || domain.isPresent()) {
      return certain.map(List::of).orElse(List.of());
    }
    List<User> all = new ArrayList<>();
    for (String name : directory.domains()) {
      directory.user(name, user).ifPresent(all::add);
    }
    return all;
  }

  static Optional<String> standardDomain(@Nullable ConfigService configuration) {
    return Optional.ofNullable(configuration)
        .map(service -> service.current().variables().get(DOMAIN_VARIABLE));
  }

  /** Completes ids; behind an @ the domains that have the user. */
  static List<String> complete(DirectoryService directory, String typed) {
    int at = typed.indexOf('@');
    if (at < 0) {
      Stream<String> ids =
          directory.domains().stream()
              .flatMap(name -> directory.users(name).stream())
              .map(User::id);
      return Completions.of(ids, typed);
    }
    String id = typed.substring(0, at);
    return Completions.of(
        directory.domains().stream()
            .filter(name -> directory.user(name, id).isPresent())
            .map(name -> id + "@" + name),
        typed);
  }
}
