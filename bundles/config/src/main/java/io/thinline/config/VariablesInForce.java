package io.thinline.config;

import io.thinline.api.config.ConfigListener;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.GlobalVariables;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;

/** The variables of the configuration in force, and what has been set over them. */
@Component(
    immediate = true,
    service = {GlobalVariables.class, ConfigListener.class})
public final class VariablesInForce implements GlobalVariables, ConfigListener {
  /** What has been set; empty text hides what is configured. */
  private final Map<String, String> set = new ConcurrentHashMap<>();

  private volatile Map<String, String> configured = Map.of();

  /** A new reading of the files sets what they set, as at the start. */
  @Override
  @SuppressWarnings("ReferenceEquality") // the same map comes along while only profiles change
  public void configurationChanged(Configuration configuration) {
    Map<String, String> read = configuration.variables();
    if (read != configured) {
      configured = read;
      set.keySet().removeAll(read.keySet());
    }
  }

  @Override
  public Optional<String> get(String name) {
    String value = set.getOrDefault(name, configured.get(name));
    return Optional.ofNullable(value).filter(text -> !text.isEmpty());
  }

  @Override
  public void set(String name, String value) {
    set.put(name, value);
  }

  @Override
  public Map<String, String> all() {
    Map<String, String> all = new TreeMap<>(configured);
    all.putAll(set);
    all.values().removeIf(String::isEmpty);
    return all;
  }
}
