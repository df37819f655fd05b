package io.thinline.config.directory;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.LineAppearance;
import io.thinline.api.directory.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One domain, every look-up a map. Immutable.
 *
 * @param lines directory numbers, sorted
 */
record DomainIndex(
    Map<String, User> users,
    Map<String, User> aliases,
    List<User> sortedUsers,
    Map<String, List<User>> groups,
    Map<String, Device> devices,
    List<Device> sortedDevices,
    Map<String, List<LineAppearance>> appearances,
    List<String> lines) {

  static DomainIndex of(
      Map<String, User> users,
      Map<String, User> aliases,
      Map<String, Set<String>> groups,
      Map<String, Device> devices) {
    List<User> sortedUsers =
        users.values().stream().sorted(Comparator.comparing(User::id)).toList();
    List<Device> sortedDevices =
        devices.values().stream().sorted(Comparator.comparing(Device::name)).toList();
    Map<String, List<User>> members = new TreeMap<>();
    groups.forEach((group, ids) -> members.put(group, ids.stream().map(users::get).toList()));
    Map<String, List<LineAppearance>> appearances = appearances(sortedDevices);
    return new DomainIndex(
        users,
        aliases,
        sortedUsers,
        members,
        devices,
        sortedDevices,
        appearances,
        appearances.keySet().stream().sorted().toList());
  }

  private static Map<String, List<LineAppearance>> appearances(List<Device> devices) {
    Map<String, List<LineAppearance>> all = new HashMap<>();
    for (Device device : devices) {
      int instance = 0;
      for (Button button : device.buttons(ButtonType.LINE)) {
        LineAppearance appearance =
            new LineAppearance(device, ++instance, button.line().orElseThrow());
        all.computeIfAbsent(button.value(), first -> new ArrayList<>(1)).add(appearance);
      }
    }
    all.replaceAll((line, list) -> List.copyOf(list));
    return all;
  }

  /** An id wins over an alias. */
  Optional<User> user(String idOrAlias) {
    return Optional.ofNullable(users.get(idOrAlias))
        .or(() -> Optional.ofNullable(aliases.get(idOrAlias)));
  }
}
