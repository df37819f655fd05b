package io.thinline.shell.logging;

import java.util.Collections;
import java.util.Dictionary;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The part of the logging configuration that lets more messages of single phones through. A filter
 * in front of all loggers looks at the message's context: at the levels named for a phone it
 * accepts, about everything else it has no opinion, so that the loggers' own levels decide. It can
 * therefore add messages of a phone, and take none away.
 */
final class DeviceLevels {
  private static final String FILTER = "log4j2.filter.device.";

  /** The context's key that every message about a phone has. */
  private static final String CONTEXT_KEY = "device";

  private static final Map<String, String> FRAME =
      Map.of(
          "type", "DynamicThresholdFilter",
          "key", CONTEXT_KEY,
          "defaultThreshold", "OFF",
          "onMatch", "ACCEPT",
          "onMismatch", "NEUTRAL");
  private static final String VALUE = ".value";

  private DeviceLevels() {}

  /** The level of each phone that has one, by phone. */
  static Map<String, String> of(Dictionary<String, Object> configuration) {
    Map<String, String> levels = new TreeMap<>();
    for (String key : Collections.list(configuration.keys())) {
      if (key.startsWith(FILTER) && key.endsWith(VALUE)) {
        levels.put(
            key.substring(FILTER.length(), key.length() - VALUE.length()),
            String.valueOf(configuration.get(key)));
      }
    }
    return levels;
  }

  /** The same configuration with these levels instead of those it has. */
  static Map<String, Object> with(
      Dictionary<String, Object> configuration, Map<String, String> levels) {
    Map<String, Object> changed = new TreeMap<>();
    Set<String> keys = new HashSet<>(Collections.list(configuration.keys()));
    keys.removeIf(key -> key.startsWith(FILTER));
    keys.forEach(key -> changed.put(key, configuration.get(key)));
    if (!levels.isEmpty()) {
      FRAME.forEach((key, value) -> changed.put(FILTER + key, value));
    }
    levels.forEach(
        (device, level) -> {
          changed.put(FILTER + device + ".type", "KeyValuePair");
          changed.put(FILTER + device + ".key", device);
          changed.put(FILTER + device + VALUE, level);
        });
    return changed;
  }
}
