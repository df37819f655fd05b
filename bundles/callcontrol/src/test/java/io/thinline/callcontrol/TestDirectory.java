package io.thinline.callcontrol;

import io.thinline.api.config.ConfigService;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.ParameterSettings;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.Line;
import io.thinline.api.directory.LineAppearance;
import io.thinline.api.directory.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A directory of one domain, {@code pbx}, and the configuration of its one profile. */
final class TestDirectory implements DirectoryService, ConfigService {
  private static final SourceLocation HERE = new SourceLocation("directory.xml", 1);

  private final Map<String, User> users = new LinkedHashMap<>();
  private final Map<String, Device> devices = new LinkedHashMap<>();
  private final Map<String, List<User>> groups = new LinkedHashMap<>();

  User user(String id, Map<String, String> parameters, Map<String, String> variables) {
    User user =
        new User(id, "pbx", Optional.empty(), List.of(), Map.of(), parameters, variables, HERE);
    users.put(id, user);
    return user;
  }

  /** A user whose phone of the same name has this line. */
  User userWithPhone(String id, String number) {
    Button button =
        new Button(
            1, ButtonType.LINE, number, number, Optional.of(Line.of(number, number, number)), HERE);
    devices.put(id, new Device(id, "pbx", List.of(button), Map.of(), Map.of(), HERE));
    return user(id, Map.of(), Map.of());
  }

  void group(String name, User... members) {
    groups.put(name, new ArrayList<>(List.of(members)));
  }

  @Override
  public List<String> domains() {
    return List.of("pbx");
  }

  @Override
  public Optional<User> user(String domain, String idOrAlias) {
    return domain.equals("pbx") ? Optional.ofNullable(users.get(idOrAlias)) : Optional.empty();
  }

  @Override
  public List<User> users(String domain) {
    return List.copyOf(users.values());
  }

  @Override
  public List<String> groups(String domain) {
    return List.copyOf(groups.keySet());
  }

  @Override
  public List<User> group(String domain, String name) {
    return domain.equals("pbx") ? groups.getOrDefault(name, List.of()) : List.of();
  }

  @Override
  public Optional<Device> device(String domain, String name) {
    return Optional.ofNullable(devices.get(name));
  }

  @Override
  public List<Device> devices(String domain) {
    return List.copyOf(devices.values());
  }

  @Override
  public List<LineAppearance> appearances(String domain, String number) {
    return devices.values().stream()
        .flatMap(device -> device.buttons().stream().map(button -> Map.entry(device, button)))
        .filter(entry -> entry.getValue().value().equals(number))
        .map(entry -> new LineAppearance(entry.getKey(), 1, entry.getValue().line().orElseThrow()))
        .toList();
  }

  @Override
  public List<String> lines(String domain) {
    return List.of();
  }

  @Override
  public Configuration current() {
    ParameterSettings settings =
        new ParameterSettings(Map.of("domain", new ConfigValue("pbx", HERE)));
    return new Configuration(
        1,
        Map.of(),
        Map.of("domain", "pbx"),
        List.of(new SkinnyProfile("internal", settings, Map.of(), Map.of(), HERE)),
        List.of());
  }

  @Override
  public Configuration reload() {
    return current();
  }

  @Override
  public Optional<String> set(String profile, String parameter, String value) {
    return Optional.empty();
  }
}
