package io.thinline.config.profile;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigValue;
import io.thinline.config.parameter.ParamElements;
import io.thinline.config.tree.Nearest;
import io.thinline.config.tree.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads {@code <soft-key-set-sets>}: which keys a phone shows in which state, position by position.
 */
final class SoftKeySetReader {
  /** SoftKeySetDefinition has room for no more. */
  private static final int KEYS = 16;

  private static final List<String> SETS =
      List.of(
          "KeySetOnHook",
          "KeySetConnected",
          "KeySetOnHold",
          "KeySetRingIn",
          "KeySetOffHook",
          "KeySetConnectedWithTransfer",
          "KeySetDigitsAfterDialingFirstDigit",
          "KeySetConnectedWithConference",
          "KeySetRingOut",
          "KeySetOffHookWithFeatures",
          "KeySetInUseHint");

  private static final List<String> NAMES =
      List.of(
          "SoftkeyRedial",
          "SoftkeyNewcall",
          "SoftkeyHold",
          "SoftkeyTransfer",
          "SoftkeyCfwdall",
          "SoftkeyCfwdbusy",
          "SoftkeyCfwdnoanswer",
          "SoftkeyBackspace",
          "SoftkeyEndcall",
          "SoftkeyResume",
          "SoftkeyAnswer",
          "SoftkeyInfo",
          "SoftkeyConfrn",
          "SoftkeyPark",
          "SoftkeyJoin",
          "SoftkeyMeetmeconfrm",
          "SoftkeyCallpickup",
          "SoftkeyGrpcallpickup",
          "SoftkeyDnd",
          "SoftkeyDivert",
          "SoftkeyIdivert");

  private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Problems problems;

  SoftKeySetReader(Problems problems) {
    this.problems = problems;
    NAMES.forEach(name -> names.put(name, name));
  }

  Map<String, Map<String, List<String>>> read(ConfigElement profile) {
    Map<String, Map<String, List<String>>> sets = new LinkedHashMap<>();
    profile
        .children("soft-key-set-sets")
        .flatMap(list -> list.children().stream())
        .forEach(
            set -> {
              String name = set.attribute("name", "");
              if (!set.name().equals("soft-key-set-set")) {
                ParamElements.unknownElement(
                    set, "soft-key-set-sets", List.of("soft-key-set-set"), problems);
              } else if (name.isEmpty()) {
                problems.error(
                    set.location(), "a soft-key-set-set needs name=\"...\"; it is left out");
              } else {
                sets.put(name, keySets(set));
              }
            });
    return sets;
  }

  private Map<String, List<String>> keySets(ConfigElement set) {
    Map<String, List<String>> keySets = new LinkedHashMap<>();
    for (ConfigElement element : set.children()) {
      String name = element.attribute("name", "");
      if (!element.name().equals("soft-key-set")) {
        ParamElements.unknownElement(element, set.name(), List.of("soft-key-set"), problems);
      } else if (!SETS.contains(name)) {
        problems.error(
            element.location(),
            "there is no soft key set \""
                + name
                + "\""
                + Nearest.hint(name, SETS)
                + "; it is left out");
      } else {
        ConfigValue none = new ConfigValue("", element.location());
        keySets.put(name, keys(element.attribute("value").orElse(none)));
      }
    }
    return keySets;
  }

  private List<String> keys(ConfigValue value) {
    if (value.text().isBlank()) {
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    for (String written : value.text().split(",", -1)) {
      keys.add(key(written.strip(), value));
    }
    if (keys.size() > KEYS) {
      problems.error(
          value.location(),
          keys.size() + " soft keys: a phone takes " + KEYS + ", the rest is left out");
      keys.subList(KEYS, keys.size()).clear();
    }
    return List.copyOf(keys);
  }

  private String key(String written, ConfigValue value) {
    if (written.isEmpty()) {
      return "";
    }
    String name = names.get(written);
    if (name == null) {
      problems.error(
          value.location(),
          "there is no soft key \""
              + written
              + "\""
              + Nearest.hint(written, NAMES)
              + "; its place stays empty");
      return "";
    }
    return name;
  }
}
