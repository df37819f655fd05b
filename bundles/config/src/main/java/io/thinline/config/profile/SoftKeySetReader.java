package io.thinline.config.profile;

import io.thinline.api.config.ConfigElement;
import io.thinline.config.tree.Problems;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code <soft-key-set-sets>}: which keys a phone shows in which state, position by position.
 * Which keys and states there are is for those to judge who show them.
 */
final class SoftKeySetReader {
  private final Problems problems;

  SoftKeySetReader(Problems problems) {
    this.problems = problems;
  }

  Map<String, Map<String, List<String>>> read(ConfigElement profile) {
    Map<String, Map<String, List<String>>> sets = new LinkedHashMap<>();
    profile
        .children("soft-key-set-sets")
        .flatMap(list -> list.children("soft-key-set-set"))
        .forEach(set -> add(set, keySets(set), sets));
    return sets;
  }

  private Map<String, List<String>> keySets(ConfigElement set) {
    Map<String, List<String>> keySets = new LinkedHashMap<>();
    set.children("soft-key-set")
        .forEach(element -> add(element, keys(element.attribute("value", "")), keySets));
    return keySets;
  }

  /** The last of two counts. */
  private <T> void add(ConfigElement element, T content, Map<String, T> all) {
    String name = element.attribute("name", "").strip();
    if (name.isEmpty()) {
      problems.error(
          element.location(), "a " + element.name() + " needs name=\"...\"; it is left out");
    } else if (all.put(name, content) != null) {
      problems.warning(
          element.location(),
          "the " + element.name() + " " + name + " is there twice; this one counts");
    }
  }

  private static List<String> keys(String written) {
    return written.isBlank()
        ? List.of()
        : Arrays.stream(written.split(",", -1)).map(String::strip).toList();
  }
}
