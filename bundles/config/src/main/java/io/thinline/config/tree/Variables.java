package io.thinline.config.tree;

import io.thinline.api.config.SourceLocation;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pre-processor's variables, {@code $${name}}. An override wins over whatever the files set.
 */
public final class Variables {
  private static final String OPEN = "$${";

  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, String> overrides;

  public Variables(Map<String, String> defaults, Map<String, String> overrides) {
    this.overrides = new HashMap<>(overrides);
    values.putAll(defaults);
    values.putAll(overrides);
  }

  public void set(String name, String value) {
    if (!overrides.containsKey(name)) {
      values.put(name, value);
    }
  }

  public String get(String name, String alternative) {
    return values.getOrDefault(name, alternative);
  }

  public Map<String, String> all() {
    return Map.copyOf(values);
  }

  /**
   * Replaces every {@code $${name}}; one that is not set becomes empty, as in FreeSWITCH, and is
   * warned of.
   */
  public String expand(String text, SourceLocation where, Problems problems) {
    int open = text.indexOf(OPEN);
    if (open < 0) {
      return text;
    }
    StringBuilder expanded = new StringBuilder();
    int done = 0;
    while (open >= 0) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        problems.error(where, "$${ without its closing }: \"" + text + "\"");
        break;
      }
      String name = text.substring(open + OPEN.length(), close);
      expanded.append(text, done, open).append(value(name, where, problems));
      done = close + 1;
      open = text.indexOf(OPEN, done);
    }
    return expanded.append(text, done, text.length()).toString();
  }

  private String value(String name, SourceLocation where, Problems problems) {
    String value = values.get(name);
    if (value != null) {
      return value;
    }
    problems.warningOfKind(
        "unset variable " + name,
        where,
        "$${"
            + name
            + "} is not set and becomes empty; set it in vars.xml: data=\""
            + name
            + "=...\"");
    return "";
  }
}
