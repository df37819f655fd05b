package io.thinline.config.change;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.Configuration;
import io.thinline.config.change.Change.By;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * In what the sections differ that are not taken apart: contexts of the dialplan, configuration
 * files of other modules. Where something is written does not count.
 */
final class SectionChanges {
  /** Compared user by user. */
  private static final String DIRECTORY = "directory";

  /** Compared profile by profile. */
  private static final String PROFILES = "configuration skinny.conf";

  private SectionChanges() {}

  static List<Change> between(Configuration was, Configuration becomes) {
    TreeSet<String> sections = new TreeSet<>(was.sections().keySet());
    sections.addAll(becomes.sections().keySet());
    sections.remove(DIRECTORY);
    List<Change> changes = new ArrayList<>();
    for (String section : sections) {
      changes.addAll(compared(parts(was, section), parts(becomes, section)));
    }
    return changes;
  }

  /** A section's elements by tag and name; one name may be written several times. */
  private static Map<String, List<ConfigElement>> parts(Configuration from, String section) {
    Map<String, List<ConfigElement>> parts = new LinkedHashMap<>();
    for (ConfigElement element :
        from.section(section).map(ConfigElement::children).orElse(List.of())) {
      String key = (element.name() + " " + element.attribute("name", "")).strip();
      parts.computeIfAbsent(key, first -> new ArrayList<>()).add(element);
    }
    parts.remove(PROFILES);
    return parts;
  }

  private static List<Change> compared(
      Map<String, List<ConfigElement>> was, Map<String, List<ConfigElement>> becomes) {
    List<Change> changes = new ArrayList<>();
    becomes.forEach(
        (key, elements) -> {
          List<ConfigElement> before = was.get(key);
          ConfigElement first = elements.get(0);
          String name = first.attribute("name", "");
          if (before == null) {
            changes.add(Change.added(first.name(), name, Optional.of(first.location())));
          } else if (!same(before, elements)) {
            changes.add(Change.changed(first.name(), name, Optional.of(first.location())));
          }
        });
    was.forEach(
        (key, elements) -> {
          if (!becomes.containsKey(key)) {
            ConfigElement first = elements.get(0);
            changes.add(
                Change.removed(
                    By.RELOAD,
                    first.name(),
                    first.attribute("name", ""),
                    Optional.of(first.location())));
          }
        });
    return changes;
  }

  private static boolean same(List<ConfigElement> some, List<ConfigElement> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!same(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(ConfigElement one, ConfigElement other) {
    return one.name().equals(other.name())
        && one.text().equals(other.text())
        && texts(one).equals(texts(other))
        && same(one.children(), other.children());
  }

  private static Map<String, String> texts(ConfigElement element) {
    Map<String, String> texts = new LinkedHashMap<>();
    element.attributes().forEach((name, value) -> texts.put(name, Objects.toString(value.text())));
    return texts;
  }
}
