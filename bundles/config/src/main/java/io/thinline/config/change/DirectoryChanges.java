package io.thinline.config.change;

import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.User;
import io.thinline.config.change.Change.By;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** In what directories differ: phones, and users that are none. */
public final class DirectoryChanges {
  private DirectoryChanges() {}

  public static List<Change> between(DirectoryService was, DirectoryService becomes) {
    TreeSet<String> domains = new TreeSet<>(was.domains());
    domains.addAll(becomes.domains());
    List<Change> changes = new ArrayList<>();
    for (String domain : domains) {
      changes.addAll(
          compared(was.devices(domain), becomes.devices(domain), DEVICE, DeviceChanges::between));
      changes.addAll(
          compared(
              plainUsers(was, domain), plainUsers(becomes, domain), USER, DirectoryChanges::user));
    }
    return changes;
  }

  /** How a kind of thing is called and found. */
  private record Kind<T>(
      String word, Function<T, String> name, Function<T, SourceLocation> location) {}

  private static final Kind<Device> DEVICE = new Kind<>("device", Device::name, Device::location);
  private static final Kind<User> USER =
      new Kind<>("user", user -> user.id() + "@" + user.domain(), User::location);

  private static <T> List<Change> compared(
      List<T> was, List<T> becomes, Kind<T> kind, BiFunction<T, T, List<Change>> differences) {
    Map<String, T> gone = new LinkedHashMap<>();
    was.forEach(thing -> gone.put(kind.name().apply(thing), thing));
    List<Change> changes = new ArrayList<>();
    for (T now : becomes) {
      String name = kind.name().apply(now);
      T before = gone.remove(name);
      if (before == null) {
        changes.add(Change.added(kind.word(), name, Optional.of(kind.location().apply(now))));
      } else {
        changes.addAll(differences.apply(before, now));
      }
    }
    gone.forEach(
        (name, thing) ->
            changes.add(
                Change.removed(
                    By.RELOAD, kind.word(), name, Optional.of(kind.location().apply(thing)))));
    return changes;
  }

  /** Users that come and go with their phone would be named twice. */
  private static List<User> plainUsers(DirectoryService directory, String domain) {
    return directory.users(domain).stream()
        .filter(user -> directory.device(domain, user.id()).isEmpty())
        .toList();
  }

  private static List<Change> user(User was, User becomes) {
    List<Change> changes = new ArrayList<>();
    changes.addAll(maps("attribute", was.attributes(), becomes.attributes(), becomes));
    changes.addAll(maps("parameter", was.parameters(), becomes.parameters(), becomes));
    changes.addAll(maps("variable", was.variables(), becomes.variables(), becomes));
    changes.addAll(
        maps(
            "",
            Map.of("number-alias", Shown.optional(was.numberAlias())),
            Map.of("number-alias", Shown.optional(becomes.numberAlias())),
            becomes));
    changes.addAll(
        maps(
            "",
            Map.of("groups", String.join(",", was.groups())),
            Map.of("groups", String.join(",", becomes.groups())),
            becomes));
    return changes;
  }

  private static List<Change> maps(
      String kind, Map<String, String> was, Map<String, String> becomes, User user) {
    return Shown.differences(
        was,
        becomes,
        (name, values) ->
            Change.reload(
                USER.word(),
                USER.name().apply(user),
                (kind + " " + name).strip(),
                values.was(),
                values.becomes(),
                Optional.of(user.location())));
  }
}
