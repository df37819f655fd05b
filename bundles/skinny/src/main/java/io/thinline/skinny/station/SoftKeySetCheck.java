package io.thinline.skinny.station;

import io.thinline.api.config.ConfigCheck;
import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/**
 * Reads a configuration for soft keys and soft key sets that nobody knows, where they are defined
 * and where devices choose among them.
 */
@Component(immediate = true, service = ConfigCheck.class)
public final class SoftKeySetCheck implements ConfigCheck {

  @Override
  public List<ConfigProblem> check(Configuration candidate) {
    List<ConfigProblem> problems = new ArrayList<>();
    for (SkinnyProfile profile : candidate.profiles()) {
      profile
          .softKeySetSets()
          .forEach(
              (setSet, sets) ->
                  sets.forEach(
                      (set, keys) ->
                          flaws(set, keys).stream()
                              .map(
                                  flaw ->
                                      ConfigProblem.warning(
                                          location(candidate, profile, setSet, set), flaw))
                              .forEach(problems::add)));
    }
    candidate.section("directory").stream()
        .flatMap(SoftKeySetCheck::all)
        .filter(element -> element.name().equals("domain"))
        .forEach(domain -> choices(candidate, domain, problems));
    return problems;
  }

  private static List<String> flaws(String set, List<String> keys) {
    List<String> flaws = new ArrayList<>();
    if (!SoftKeySetNames.ALL.contains(set)) {
      flaws.add(
          "unknown soft key set \""
              + set
              + "\": it must be one of "
              + String.join(", ", SoftKeySetNames.ALL));
    }
    for (String key : keys) {
      if (!key.isEmpty() && SoftKey.named(key).isEmpty()) {
        flaws.add(
            "unknown soft key \""
                + key
                + "\" in "
                + set
                + ": its place stays empty; it must be one of "
                + String.join(", ", SoftKey.configNames()));
      }
    }
    if (keys.size() > SoftKeySetNames.POSITIONS) {
      flaws.add(
          set
              + " has "
              + keys.size()
              + " places, a phone has "
              + SoftKeySetNames.POSITIONS
              + ": the rest is left out");
    }
    return flaws;
  }

  /** What devices of a domain ask for that a profile of that domain does not have. */
  private static void choices(
      Configuration candidate, ConfigElement domain, List<ConfigProblem> problems) {
    List<SkinnyProfile> profiles =
        candidate.profiles().stream()
            .filter(profile -> profile.domain().equals(domain.attribute("name", "")))
            .toList();
    all(domain)
        .filter(element -> named(element, "param", SoftKeySetNames.CHOICE))
        .forEach(
            param ->
                profiles.stream()
                    .filter(profile -> !offers(profile, param.attribute("value", "")))
                    .map(profile -> missing(profile, param))
                    .forEach(problems::add));
  }

  private static boolean offers(SkinnyProfile profile, String choice) {
    return choice.isEmpty()
        || choice.equals(SoftKeySetNames.DEFAULT)
        || profile.softKeySetSets().containsKey(choice);
  }

  private static ConfigProblem missing(SkinnyProfile profile, ConfigElement param) {
    Map<String, ?> offered = profile.softKeySetSets();
    return ConfigProblem.warning(
        param.location(),
        "profile "
            + profile.name()
            + " has no soft key sets \""
            + param.attribute("value", "")
            + "\": "
            + SoftKeySetNames.DEFAULT
            + " is used; there "
            + (offered.isEmpty()
                ? "are none"
                : "is " + String.join(", ", new TreeSet<>(offered.keySet()))));
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
