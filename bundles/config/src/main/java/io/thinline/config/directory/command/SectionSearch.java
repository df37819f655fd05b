package io.thinline.config.directory.command;

import io.thinline.api.config.ConfigElement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for an element of a section, first among those directly in it, as FreeSWITCH does, then
 * deeper.
 */
final class SectionSearch {
  private static final int REMEMBERED = 1000;

  private final String tag;
  private final String attribute;
  private final Set<String> values = new LinkedHashSet<>();

  SectionSearch(String tag, String attribute) {
    this.tag = tag;
    this.attribute = attribute;
  }

  /** The first whose attribute has that value, in any case; level by level. */
  Optional<ConfigElement> find(ConfigElement section, String value) {
    Deque<List<ConfigElement>> open = new ArrayDeque<>();
    open.add(section.children());
    while (!open.isEmpty()) {
      for (ConfigElement element : open.remove()) {
        if (element.name().equals(tag) && fits(element.attribute(attribute, ""), value)) {
          return Optional.of(element);
        }
        if (!element.children().isEmpty()) {
          open.add(element.children());
        }
      }
    }
    return Optional.empty();
  }

  private boolean fits(String found, String wanted) {
    if (!found.isEmpty() && values.size() < REMEMBERED) {
      values.add(found);
    }
    return found.equalsIgnoreCase(wanted);
  }

  /** What the attribute is elsewhere. */
  Set<String> values() {
    return values;
  }
}
