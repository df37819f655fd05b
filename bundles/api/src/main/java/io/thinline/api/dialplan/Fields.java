package io.thinline.api.dialplan;

import java.util.Map;
import java.util.Optional;

/** What conditions and expansions can read: caller profile fields and variables by name. */
@FunctionalInterface
public interface Fields {
  Optional<String> field(String name);

  /** Fields from a map. */
  static Fields of(Map<String, String> values) {
    return name -> Optional.ofNullable(values.get(name));
  }
}
