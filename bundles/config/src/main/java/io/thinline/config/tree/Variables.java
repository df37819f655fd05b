package io.thinline.config.tree;

import io.thinline.api.config.SourceLocation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The pre-processor's variables, {@code $${name}}. An override wins over whatever the files set.
 */
public final class Variables {
  static final String UNSET = "unset variable ";

  /** Longer than any value, shorter than what variables made of variables could grow to. */
  static final int LONGEST = 100_000;

  private static final String OPEN = "$${";

  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, String> overrides;
  private final Set<String> refused = new HashSet<>();

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

  /** A name whose value is not to be had, which was said where it would have been set. */
  void refuse(String name) {
    refused.add(name);
  }

  boolean isSet(String name) {
    return values.containsKey(name);
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
        problems.error(where, "$${ without its closing }: \"" + Words.shortened(text) + "\"");
        break;
      }
      String name = text.substring(open + OPEN.length(), close);
      expanded.append(text, done, open).append(value(name, where, problems));
      if (expanded.length() > LONGEST) {
        problems.broken(
            where, "with its variables this is longer than " + LONGEST + " characters; cut off");
        return "";
      }
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
    if (!refused.contains(name)) {
      String near =
          Nearest.to(name, values.keySet())
              .map(known -> "perhaps $${" + known + "} is meant, or set it in vars.xml")
              .orElse("set it in vars.xml");
      problems.warningOfKind(
          UNSET + name,
          where,
          "$${"
              + Words.shortened(name)
              + "} is not set and becomes empty; "
              + near
              + ": data=\""
              + Words.shortened(name)
              + "=...\"");
    }
    return "";
  }
}
