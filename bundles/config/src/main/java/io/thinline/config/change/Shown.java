package io.thinline.config.change;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Values as people see them; what is secret is not shown. */
public final class Shown {
  private static final List<String> SECRET = List.of("password", "secret", "dsn", "token", "pin");
  private static final String HIDDEN = "***";

  private Shown() {}

  /** A value that may be missing, empty or secret. */
  public static String value(String name, @Nullable String value) {
    if (value == null) {
      return Change.NONE;
    }
    return value.isEmpty() ? "\"\"" : secret(name) ? HIDDEN : value;
  }

  /** The changes of one map, by name. */
  static List<Change> differences(
      Map<String, String> was,
      Map<String, String> becomes,
      BiFunction<String, Values, Change> change) {
    TreeSet<String> names = new TreeSet<>(was.keySet());
    names.addAll(becomes.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(was.get(name), becomes.get(name)))
        .map(name -> change.apply(name, new Values(name, was.get(name), becomes.get(name))))
        .toList();
  }

  /** Before and after, for people. */
  record Values(String was, String becomes) {
    Values(String name, @Nullable String was, @Nullable String becomes) {
      this(value(name, was), value(name, becomes));
    }
  }

  private static boolean secret(String name) {
    List<String> words = List.of(name.toLowerCase(Locale.ROOT).split("[-_. ]"));
    return SECRET.stream().anyMatch(words::contains) || name.contains("password");
  }

  static String optional(Optional<?> value) {
    return value.map(String::valueOf).orElse(Change.NONE);
  }
}
