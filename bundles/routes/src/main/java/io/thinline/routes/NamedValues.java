package io.thinline.routes;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A setting of several names with values, a vertical bar between them. */
final class NamedValues {
  private NamedValues() {}

  /** What cannot be read is said and left out. */
  static Map<String, String> parse(
      String option, String written, char separator, Consumer<String> problems) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String each : written.split("\\|", -1)) {
      int end = each.indexOf(separator);
      if (end > 0) {
        put(option, values, each.substring(0, end).strip(), each.substring(end + 1), problems);
      } else if (!each.isBlank()) {
        problems.accept(
            option + " has \"" + each.strip() + "\"; it must be name" + separator + " value");
      }
    }
    return Map.copyOf(values);
  }

  private static void put(
      String option,
      Map<String, String> values,
      String name,
      String value,
      Consumer<String> problems) {
    try {
      values.put(name, Secret.read(value.strip()));
    } catch (IOException e) {
      problems.accept(option + ": " + name + " cannot be read: " + e.getMessage());
    }
  }
}
