package io.thinline.config.directory;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.Device;
import io.thinline.config.parameter.ParamElements;
import io.thinline.config.tree.Nearest;
import io.thinline.config.tree.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the phones out of the section {@code directory}; users without {@code <skinny>} are not
 * ours to judge.
 */
public final class DirectoryReader {
  private static final List<String> PARTS = List.of("params", "buttons");

  private final Problems problems;
  private final ButtonReader buttons;

  public DirectoryReader(Problems problems) {
    this.problems = problems;
    this.buttons = new ButtonReader(problems);
  }

  /** What users inherit: domain, group and user settings, the inner ones winning. */
  private record Settings(Map<String, String> parameters, Map<String, String> variables) {
    static final Settings NONE = new Settings(Map.of(), Map.of());

    Settings within(ConfigElement element, Problems problems) {
      return new Settings(
          extended(parameters, element, "params", "param", problems),
          extended(variables, element, "variables", "variable", problems));
    }

    private static Map<String, String> extended(
        Map<String, String> outer,
        ConfigElement element,
        String list,
        String child,
        Problems problems) {
      Map<String, String> all = new LinkedHashMap<>(outer);
      element
          .children(list)
          .flatMap(params -> ParamElements.read(params, child, problems).entrySet().stream())
          .forEach(entry -> all.put(entry.getKey(), entry.getValue().text()));
      return all;
    }
  }

  public DirectoryIndex read(ConfigElement section) {
    Map<String, Map<String, Device>> domains = new LinkedHashMap<>();
    for (ConfigElement domain : section.children()) {
      String name = domain.attribute("name", "");
      if (!domain.name().equals("domain")) {
        ParamElements.unknownElement(domain, "the directory", List.of("domain"), problems);
      } else if (name.isEmpty()) {
        problems.error(domain.location(), "a domain needs name=\"...\"; it is left out");
      } else {
        domain(name, domain, domains.computeIfAbsent(name, first -> new LinkedHashMap<>()));
      }
    }
    return new DirectoryIndex(domains);
  }

  private void domain(String name, ConfigElement domain, Map<String, Device> devices) {
    Settings settings = Settings.NONE.within(domain, problems);
    users(name, domain, settings, devices);
    domain
        .children("groups")
        .flatMap(groups -> groups.children("group"))
        .forEach(group -> users(name, group, settings.within(group, problems), devices));
  }

  /** Users stand directly in a domain or group, or in a list there. */
  private void users(
      String domain, ConfigElement parent, Settings settings, Map<String, Device> devices) {
    List<ConfigElement> users = new ArrayList<>(parent.children("user").toList());
    parent.children("users").flatMap(list -> list.children("user")).forEach(users::add);
    for (ConfigElement user : users) {
      if (!user.attribute("type", "").equals("pointer") && user.child("skinny").isPresent()) {
        device(domain, user, settings, devices);
      }
    }
  }

  private void device(
      String domain, ConfigElement user, Settings settings, Map<String, Device> devices) {
    String name = user.attribute("id", "");
    Device same = devices.get(name);
    if (name.isEmpty()) {
      problems.error(user.location(), "a user needs id=\"...\", the phone's name; it is left out");
    } else if (same != null) {
      problems.error(
          user.location(), name + " is already at " + same.location() + "; this one is left out");
    } else {
      devices.put(name, device(name, domain, user, settings.within(user, problems)));
    }
  }

  private Device device(String name, String domain, ConfigElement user, Settings settings) {
    Map<String, String> parameters = new LinkedHashMap<>(settings.parameters());
    List<Button> all = new ArrayList<>();
    warnOfSlips(user);
    for (ConfigElement skinny : user.children("skinny").toList()) {
      for (ConfigElement part : skinny.children()) {
        if (part.name().equals("buttons")) {
          all.addAll(buttons.read(part));
        } else if (part.name().equals("params")) {
          Map<String, ConfigValue> own = ParamElements.read(part, "param", problems);
          ParamElements.warnOfUnknown(own, DeviceParameters.NAMES, "a device", problems);
          own.forEach((parameter, value) -> parameters.put(parameter, value.text()));
        } else {
          ParamElements.unknownElement(part, "skinny", PARTS, problems);
        }
      }
    }
    return new Device(name, domain, all, parameters, settings.variables(), user.location());
  }

  /**
   * {@code <user><params>} belongs to every module; only a near miss of one of our names is worth a
   * word.
   */
  private void warnOfSlips(ConfigElement user) {
    user.children("params")
        .flatMap(list -> list.children("param"))
        .forEach(
            param -> {
              String name = param.attribute("name", "");
              if (name.startsWith("skinny-") && !DeviceParameters.NAMES.contains(name)) {
                problems.warning(
                    param.location(),
                    "a device has no parameter \""
                        + name
                        + "\""
                        + Nearest.hint(name, DeviceParameters.NAMES));
              }
            });
  }
}
