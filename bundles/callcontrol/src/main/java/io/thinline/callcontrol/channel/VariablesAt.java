package io.thinline.callcontrol.channel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of a leg as they were at a moment. Immutable; any thread. */
final class VariablesAt {
  private final @Nullable String[] log;
  private final int length;

  /**
   * @param log is only written behind the length
   */
  VariablesAt(@Nullable String[] log, int length) {
    this.log = log;
    this.length = length;
  }

  /** In the order in which they were set last. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < length; i += 2) {
      String name = log[i];
      String value = log[i + 1];
      all.remove(name);
      if (name != null && value != null) {
        all.put(name, value);
      }
    }
    return all;
  }

  /** One of them; null when it is not set. */
  @Nullable String get(String name) {
    for (int i = length - 2; i >= 0; i -= 2) {
      if (name.equals(log[i])) {
        return log[i + 1];
      }
    }
    return null;
  }
}
