package io.thinline.config.directory.command;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.Line;
import io.thinline.api.directory.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All about a user, its secrets masked. */
final class UserDescription {
  private static final String MASK = "***";

  /** Attributes that have a place of their own. */
  private static final List<String> SHOWN = List.of("id", "number-alias");

  private static final List<String> SECRETS =
      List.of("password", "passwd", "secret", "pin", "hash", "pass");

  private final User user;
  private final Optional<Device> device;
  private final DirectoryService directory;

  UserDescription(User user, DirectoryService directory) {
    this.user = user;
    this.device = directory.device(user.domain(), user.id());
    this.directory = directory;
  }

  /** Names and values in order: what is empty is left out. */
  Map<String, Object> values() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("user", user.id());
    all.put("domain", user.domain());
    all.put("place", user.location().toString());
    user.numberAlias().ifPresent(alias -> all.put("number-alias", alias));
    putUnlessEmpty(all, "groups", user.groups());
    Map<String, String> attributes = masked(user.attributes());
    attributes.keySet().removeAll(SHOWN);
    putUnlessEmpty(all, "attributes", attributes);
    putUnlessEmpty(
        all, "parameters", masked(device.map(Device::parameters).orElse(user.parameters())));
    putUnlessEmpty(all, "variables", masked(user.variables()));
    device.ifPresent(phone -> all.put("buttons", buttons(phone)));
    return all;
  }

  private static void putUnlessEmpty(Map<String, Object> all, String name, Map<String, ?> values) {
    if (!values.isEmpty()) {
      all.put(name, values);
    }
  }

  private static void putUnlessEmpty(Map<String, Object> all, String name, List<?> values) {
    if (!values.isEmpty()) {
      all.put(name, values);
    }
  }

  private static Map<String, String> masked(Map<String, String> plain) {
    Map<String, String> masked = new LinkedHashMap<>();
    plain.forEach((name, value) -> masked.put(name, isSecret(name) ? MASK : value));
    return masked;
  }

  private static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SECRETS.stream().anyMatch(lower::endsWith);
  }

  private List<Map<String, Object>> buttons(Device phone) {
    List<Map<String, Object>> all = new ArrayList<>();
    int instance = 0;
    for (Button button : phone.buttons()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("position", button.position());
      values.put("type", button.type().configName());
      values.put("value", button.value());
      values.put("label", button.label());
      if (button.type() == ButtonType.LINE) {
        values.put("line-instance", ++instance);
        button.line().ifPresent(line -> describe(line, values));
        putUnlessEmpty(values, "shared-with", others(phone, button.value()));
      }
      values.put("place", button.location().toString());
      all.add(values);
    }
    return all;
  }

  private static void describe(Line line, Map<String, Object> values) {
    if (!line.callerName().isEmpty()) {
      values.put("caller-name", line.callerName());
    }
    values.put("ring-on-idle", line.ringOnIdle());
    values.put("ring-on-active", line.ringOnActive());
    line.busyTrigger().ifPresent(calls -> values.put("busy-trigger", calls));
    line.forwardAll().ifPresent(number -> values.put("forward-all", number));
    line.forwardBusy().ifPresent(number -> values.put("forward-busy", number));
    line.forwardNoAnswer().ifPresent(number -> values.put("forward-noanswer", number));
    line.noAnswerDuration().ifPresent(time -> values.put("noanswer-duration", time.toSeconds()));
    line.registrationMetadata().ifPresent(note -> values.put("registration-metadata", note));
    line.mailbox().ifPresent(mailbox -> values.put("mailbox", mailbox));
  }

  private List<String> others(Device phone, String number) {
    return directory.appearances(phone.domain(), number).stream()
        .map(appearance -> appearance.device().name())
        .filter(name -> !name.equals(phone.name()))
        .distinct()
        .toList();
  }

  /** The same for people. */
  static String text(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(entry -> line("", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String line(String indent, String name, Object value) {
    String head = indent + name + ":";
    if (value instanceof Map<?, ?> map) {
      return head
          + map.entrySet().stream()
              .map(entry -> "\n" + indent + "  " + entry.getKey() + ": " + entry.getValue())
              .collect(Collectors.joining());
    }
    if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map) {
      return head
          + list.stream()
              .map(item -> "\n" + indent + "  " + inOneLine((Map<?, ?>) item))
              .collect(Collectors.joining());
    }
    return head + " " + plain(value);
  }

  private static String inOneLine(Map<?, ?> item) {
    return item.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + plain(entry.getValue()))
        .collect(Collectors.joining("  "));
  }

  private static String plain(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
        : value.toString();
  }
}
