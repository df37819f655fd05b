package io.thinline.config.directory;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.LineAppearance;
import io.thinline.api.directory.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The devices of one configuration, found by name and by line. Immutable. */
public final class DirectoryIndex implements DirectoryService {
  public static final DirectoryIndex EMPTY = new DirectoryIndex(Map.of());

  private final Map<String, Domain> domains = new TreeMap<>();

  private record Domain(
      Map<String, Device> devices,
      List<Device> sorted,
      Map<String, List<LineAppearance>> appearances,
      List<String> lines) {
    static Domain of(Map<String, Device> devices) {
      TreeMap<String, List<LineAppearance>> appearances = new TreeMap<>();
      List<Device> sorted = List.copyOf(new TreeMap<>(devices).values());
      for (Device device : sorted) {
        int instance = 0;
        for (Button button : device.buttons(ButtonType.LINE)) {
          LineAppearance appearance =
              new LineAppearance(device, ++instance, button.line().orElseThrow());
          appearances.computeIfAbsent(button.value(), first -> new ArrayList<>()).add(appearance);
        }
      }
      appearances.replaceAll((line, list) -> List.copyOf(list));
      return new Domain(
          new HashMap<>(devices), sorted, appearances, List.copyOf(appearances.keySet()));
    }
  }

  DirectoryIndex(Map<String, Map<String, Device>> devices) {
    devices.forEach((domain, members) -> domains.put(domain, Domain.of(members)));
  }

  @Override
  public Optional<User> user(String domain, String idOrAlias) {
    return Optional.empty();
  }

  @Override
  public List<User> users(String domain) {
    return List.of();
  }

  @Override
  public List<String> groups(String domain) {
    return List.of();
  }

  @Override
  public List<User> group(String domain, String name) {
    return List.of();
  }

  @Override
  public List<String> domains() {
    return List.copyOf(domains.keySet());
  }

  /** How many devices there are. */
  public int size() {
    return domains.values().stream().mapToInt(domain -> domain.sorted().size()).sum();
  }

  @Override
  public Optional<Device> device(String domain, String name) {
    return find(domain).map(found -> found.devices().get(name));
  }

  @Override
  public List<Device> devices(String domain) {
    return find(domain).map(Domain::sorted).orElse(List.of());
  }

  @Override
  public List<LineAppearance> appearances(String domain, String number) {
    return find(domain).map(found -> found.appearances().get(number)).orElse(List.of());
  }

  @Override
  public List<String> lines(String domain) {
    return find(domain).map(Domain::lines).orElse(List.of());
  }

  private Optional<Domain> find(String domain) {
    return Optional.ofNullable(domains.get(domain));
  }
}
