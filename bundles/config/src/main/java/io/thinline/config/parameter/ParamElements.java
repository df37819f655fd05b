package io.thinline.config.parameter;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigValue;
import io.thinline.config.tree.Nearest;
import io.thinline.config.tree.Problems;
import io.thinline.config.tree.Unknown;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code <param name="..." value="..."/>} and {@code <variable .../>} lists. */
public final class ParamElements {
  /** Variables of a stock tree may say for which calls they are; here they are for all. */
  private static final List<String> ATTRIBUTES = List.of("name", "value", "direction");

  private ParamElements() {}

  /** What the children of that name say; the last of two wins, as in FreeSWITCH. */
  public static Map<String, ConfigValue> read(ConfigElement list, String child, Problems problems) {
    Map<String, ConfigValue> values = new LinkedHashMap<>();
    for (ConfigElement element : list.children()) {
      if (!element.name().equals(child)) {
        unknownElement(element, list.name(), List.of(child), problems);
        continue;
      }
      String name = element.attribute("name", "");
      if (name.isEmpty()) {
        problems.error(element.location(), "<" + child + "> needs name=\"...\"" + instead(element));
        continue;
      }
      ConfigValue value = value(name, element, problems);
      ConfigValue before = values.put(name, value);
      if (before != null) {
        problems.warning(
            value.location(),
            name + " is set twice, first at " + before.location() + "; this one counts");
      }
    }
    return values;
  }

  private static ConfigValue value(String name, ConfigElement element, Problems problems) {
    Optional<ConfigValue> value = element.attribute("value");
    if (value.isEmpty() && element.text().isEmpty()) {
      problems.warningOfKind(
          "missing value of " + name,
          element.location(),
          "<"
              + element.name()
              + " name=\""
              + name
              + "\"> needs value=\"...\""
              + instead(element)
              + "; it counts as empty");
    } else {
      Unknown.attributes(element, ATTRIBUTES, problems);
    }
    return value.orElse(new ConfigValue(element.text(), element.location()));
  }

  private static String instead(ConfigElement element) {
    return element.attributes().keySet().stream()
        .filter(name -> !ATTRIBUTES.contains(name))
        .findFirst()
        .map(name -> ", not " + name)
        .orElse("");
  }

  /** Warns of names that are not declared. */
  public static void warnOfUnknown(
      Map<String, ConfigValue> values, Collection<String> known, String place, Problems problems) {
    values.forEach(
        (name, value) -> {
          if (!known.contains(name)) {
            problems.warningOfKind(
                "unknown parameter " + name + " of " + place,
                value.location(),
                place + " has no parameter \"" + name + "\"" + Nearest.hint(name, known));
          }
        });
  }

  /** Warns of an element that means nothing where it stands. */
  public static void unknownElement(
      ConfigElement element, String parent, Collection<String> known, Problems problems) {
    problems.warningOfKind(
        "unknown element " + element.name() + " in " + parent,
        element.location(),
        "<"
            + element.name()
            + "> means nothing in <"
            + parent
            + ">"
            + Nearest.hint(element.name(), known));
  }
}
