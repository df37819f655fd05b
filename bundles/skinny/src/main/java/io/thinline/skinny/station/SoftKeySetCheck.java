package io.thinline.skinny.station;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the soft key sets of a configuration for names that nobody knows. */
final class SoftKeySetCheck {
  private SoftKeySetCheck() {}

  static List<ConfigProblem> problems(Configuration configuration) {
    List<ConfigProblem> problems = new ArrayList<>();
    for (SkinnyProfile profile : configuration.profiles()) {
      profile
          .softKeySetSets()
          .forEach((setSet, sets) -> check(configuration, profile, setSet, sets, problems));
    }
    return problems;
  }

  private static void check(
      Configuration configuration,
      SkinnyProfile profile,
      String setSet,
      Map<String, List<String>> sets,
      List<ConfigProblem> problems) {
    sets.forEach(
        (set, keys) -> {
          SourceLocation where = location(configuration, profile, setSet, set);
          if (!SoftKeySets.SET_NAMES.contains(set)) {
            problems.add(
                ConfigProblem.warning(
                    where,
                    "unknown soft key set \""
                        + set
                        + "\": it must be one of "
                        + String.join(", ", SoftKeySets.SET_NAMES)));
          }
          for (String key : keys) {
            if (!key.isEmpty() && SoftKey.named(key).isEmpty()) {
              problems.add(ConfigProblem.warning(where, unknownKey(set, key)));
            }
          }
          if (keys.size() > SoftKeySets.POSITIONS) {
            problems.add(ConfigProblem.warning(where, tooMany(set, keys.size())));
          }
        });
  }

  private static String unknownKey(String set, String key) {
    return "unknown soft key \""
        + key
        + "\" in "
        + set
        + ": its place stays empty; it must be one of "
        + String.join(", ", SoftKey.configNames());
  }

  private static String tooMany(String set, int keys) {
    return set
        + " has "
        + keys
        + " places, a phone has "
        + SoftKeySets.POSITIONS
        + ": the rest is left out";
  }

  /** The line of the set where the tree has it, else that of the profile. */
  private static SourceLocation location(
      Configuration configuration, SkinnyProfile profile, String setSet, String set) {
    return configuration.section("configuration").stream()
        .flatMap(SoftKeySetCheck::all)
        .filter(element -> named(element, "profile", profile.name()))
        .flatMap(SoftKeySetCheck::all)
        .filter(element -> named(element, "soft-key-set-set", setSet))
        .flatMap(SoftKeySetCheck::all)
        .filter(element -> named(element, "soft-key-set", set))
        .map(ConfigElement::location)
        .findFirst()
        .orElse(profile.location());
  }

  private static Stream<ConfigElement> all(ConfigElement element) {
    return Stream.concat(
        Stream.of(element), element.children().stream().flatMap(SoftKeySetCheck::all));
  }

  private static boolean named(ConfigElement element, String tag, String name) {
    return element.name().equals(tag) && element.attribute("name", "").equals(name);
  }
}
