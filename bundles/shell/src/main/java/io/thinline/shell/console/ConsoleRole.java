package io.thinline.shell.console;

import io.thinline.api.command.Role;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.jspecify.annotations.Nullable;

/**
 * What the one who types may do. Karaf logs a user in as a subject with named roles; its own names
 * count as well as ours.
 */
public final class ConsoleRole {
  private static final Map<String, Role> BY_NAME =
      Map.of(
          "viewer", Role.VIEWER,
          "operator", Role.OPERATOR,
          "manager", Role.OPERATOR,
          "administrator", Role.ADMINISTRATOR,
          "admin", Role.ADMINISTRATOR);

  private ConsoleRole() {}

  /**
   * The highest role of the user on whose behalf this thread runs; none when the user has none.
   * Without a user it is code of this process that types: an administrator.
   */
  public static Optional<Role> current() {
    Subject subject = subject();
    return subject == null ? Optional.of(Role.ADMINISTRATOR) : of(subject);
  }

  static Optional<Role> of(Subject subject) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (RolePrincipal principal : subject.getPrincipals(RolePrincipal.class)) {
      Role role = BY_NAME.get(principal.getName());
      if (role != null) {
        roles.add(role);
      }
    }
    return roles.stream().max(Role::compareTo);
  }

  /** Does something with every right: of Karaf's commands each user sees those he may run. */
  public static <T> T seeingAll(Supplier<T> work) {
    Subject everyone = new Subject();
    BY_NAME.keySet().forEach(name -> everyone.getPrincipals().add(new RolePrincipal(name)));
    return Subject.doAs(everyone, (PrivilegedAction<T>) work::get);
  }

  /** What to say to one who may not; what would be needed is no secret. */
  public static String refusal(String command, Role needed) {
    return command
        + " needs the role "
        + needed.name().toLowerCase(Locale.ROOT)
        + ", which this user does not have";
  }

  /** The replacement of these methods is not in Java 17. */
  @SuppressWarnings("removal")
  private static @Nullable Subject subject() {
    return Subject.getSubject(AccessController.getContext());
  }
}
