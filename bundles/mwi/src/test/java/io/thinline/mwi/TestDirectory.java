package io.thinline.mwi;

import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.Line;
import io.thinline.api.directory.LineAppearance;
import io.thinline.api.directory.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A directory of one domain. */
public final class TestDirectory implements DirectoryService {
  public static final String DOMAIN = "example.com";

  private static final SourceLocation HERE = new SourceLocation("test", 1);

  private final List<Device> devices = new ArrayList<>();
  private final List<User> users = new ArrayList<>();

  /** A phone with lines; {@code 1102:sales} is line 1102 with the mailbox sales. */
  public Device phone(String name, String... lines) {
    List<Button> buttons = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(":", -1);
      buttons.add(
          new Button(
              buttons.size() + 1,
              ButtonType.LINE,
              "",
              parts[0],
              Optional.of(line(parts[0], parts.length > 1 ? parts[1] : null)),
              HERE));
    }
    Device device = new Device(name, DOMAIN, buttons, Map.of(), Map.of(), HERE);
    devices.add(device);
    return device;
  }

  public void alias(String id, String numberAlias) {
    users.add(
        new User(
            id, DOMAIN, Optional.of(numberAlias), List.of(), Map.of(), Map.of(), Map.of(), HERE));
  }

  private static Line line(String number, String mailbox) {
    return new Line(
        number,
        "",
        "",
        true,
        true,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(mailbox));
  }

  @Override
  public List<String> domains() {
    return List.of(DOMAIN);
  }

  @Override
  public Optional<User> user(String domain, String idOrAlias) {
    return users.stream()
        .filter(
            user -> user.id().equals(idOrAlias) || user.numberAlias().orElse("").equals(idOrAlias))
        .findFirst();
  }

  @Override
  public List<User> users(String domain) {
    return List.copyOf(users);
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
  public Optional<Device> device(String domain, String name) {
    return devices.stream().filter(device -> device.name().equals(name)).findFirst();
  }

  @Override
  public List<Device> devices(String domain) {
    return domain.equals(DOMAIN) ? List.copyOf(devices) : List.of();
  }

  @Override
  public List<LineAppearance> appearances(String domain, String number) {
    return List.of();
  }

  @Override
  public List<String> lines(String domain) {
    return List.of();
  }
}
