package io.thinline.skinny.station;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a device in the words of the directory. */
final class AutoRegisteredUser {
  private final SourceLocation place;

  private AutoRegisteredUser(SourceLocation place) {
    this.place = place;
  }

  /** A {@code <domain>} with these users. */
  static ConfigElement domain(String name, List<Device> devices) {
    AutoRegisteredUser writer = new AutoRegisteredUser(devices.get(0).location());
    List<ConfigElement> users =
        devices.stream()
            .map(device -> new AutoRegisteredUser(device.location()).user(device))
            .toList();
    return writer.element(
        "domain", Map.of("name", name), List.of(writer.element("users", Map.of(), users)));
  }

  private ConfigElement user(Device device) {
    List<ConfigElement> buttons = device.buttons().stream().map(this::button).toList();
    return element(
        "user",
        Map.of("id", device.name()),
        List.of(
            named("params", "param", device.parameters()),
            named("variables", "variable", device.variables()),
            element("skinny", Map.of(), List.of(element("buttons", Map.of(), buttons)))));
  }

  private ConfigElement named(String list, String item, Map<String, String> values) {
    List<ConfigElement> items = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          Map<String, String> attributes = new LinkedHashMap<>();
          attributes.put("name", name);
          attributes.put("value", value);
          items.add(element(item, attributes, List.of()));
        });
    return element(list, Map.of(), items);
  }

  private ConfigElement button(Button button) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("position", Integer.toString(button.position()));
    attributes.put("type", button.type().configName());
    attributes.put("label", button.label());
    attributes.put("value", button.value());
    button.line().ifPresent(line -> line(line, attributes));
    return element("button", attributes, List.of());
  }

  private static void line(Line line, Map<String, String> attributes) {
    attributes.put("caller-name", line.callerName());
    attributes.put("ring-on-idle", Boolean.toString(line.ringOnIdle()));
    attributes.put("ring-on-active", Boolean.toString(line.ringOnActive()));
    line.busyTrigger().ifPresent(n -> attributes.put("busy-trigger", Integer.toString(n)));
    line.forwardAll().ifPresent(to -> attributes.put("forward-all", to));
    line.forwardBusy().ifPresent(to -> attributes.put("forward-busy", to));
    line.forwardNoAnswer().ifPresent(to -> attributes.put("forward-noanswer", to));
    line.noAnswerDuration()
        .ifPresent(time -> attributes.put("noanswer-duration", Long.toString(time.toSeconds())));
    line.registrationMetadata().ifPresent(t -> attributes.put("registration-metadata", t));
    line.mailbox().ifPresent(mailbox -> attributes.put("mailbox", mailbox));
  }

  private ConfigElement element(
      String name, Map<String, String> attributes, List<ConfigElement> children) {
    Map<String, ConfigValue> values = new LinkedHashMap<>();
    attributes.forEach((attribute, text) -> values.put(attribute, new ConfigValue(text, place)));
    return new ConfigElement(name, values, children, "", place);
  }
}
