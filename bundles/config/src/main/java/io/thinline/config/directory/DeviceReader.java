package io.thinline.config.directory;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.Device;
import io.thinline.config.parameter.ParamElements;
import io.thinline.config.tree.Nearest;
import io.thinline.config.tree.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the {@code <skinny>} of a user. */
final class DeviceReader {
  /** How names begin that no other module has. */
  private static final String OURS = "skinny-";

  private final Problems problems;
  private final ButtonReader buttons;

  DeviceReader(Problems problems) {
    this.problems = problems;
    this.buttons = new ButtonReader(problems);
  }

  Device read(String name, String domain, ConfigElement user, Inherited settings) {
    warnOfSlips(user);
    List<ConfigElement> skinny = user.children("skinny").toList();
    skinny.forEach(element -> KnownWords.SKINNY.check(element, problems));
    List<Button> all =
        buttons.read(skinny.stream().flatMap(element -> element.children("buttons")).toList());
    List<ConfigElement> params =
        skinny.stream().flatMap(element -> element.children("params")).toList();
    return new Device(
        name,
        domain,
        all,
        parameters(settings.parameters(), params),
        settings.variables(),
        user.location());
  }

  private Map<String, String> parameters(Map<String, String> ofUser, List<ConfigElement> params) {
    if (params.isEmpty()) {
      return ofUser;
    }
    Map<String, String> all = new LinkedHashMap<>(ofUser);
    for (ConfigElement list : params) {
      Map<String, ConfigValue> own = ParamElements.read(list, "param", problems);
      ParamElements.warnOfUnknown(own, DeviceParameters.NAMES, "a device", problems);
      own.forEach((parameter, value) -> all.put(parameter, value.text()));
    }
    return all;
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
              if (isSlip(name)) {
                problems.warningOfKind(
                    "slip " + name,
                    param.location(),
                    "a device has no parameter \""
                        + name
                        + "\""
                        + Nearest.hint(name, DeviceParameters.NAMES));
              }
            });
  }

  private static boolean isSlip(String name) {
    return !DeviceParameters.NAMES.contains(name)
        && (name.startsWith(OURS)
            || (name.startsWith("ext-") && Nearest.to(name, DeviceParameters.NAMES).isPresent()));
  }
}
