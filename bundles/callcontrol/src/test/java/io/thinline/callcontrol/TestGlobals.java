package io.thinline.callcontrol;

import io.thinline.api.config.GlobalVariables;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Variables of the system, in a map. */
final class TestGlobals implements GlobalVariables {
  private final Map<String, String> values = new HashMap<>();

  @Override
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  @Override
  public void set(String name, String value) {
    values.put(name, value);
  }

  @Override
  public Map<String, String> all() {
    return Map.copyOf(values);
  }
}
