package io.thinline.api.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Parameters as written, read through their declarations. What is written wrong, or not at all,
 * counts as the declared standard. Two are equal when the same is written, wherever. Immutable, any
 * thread.
 */
public final class ParameterSettings {
  public static final ParameterSettings EMPTY = new ParameterSettings(Map.of());

  private final Map<String, ConfigValue> written;

  /** Values by name, so that reading one that is asked for often costs a look-up. */
  private final Map<String, Object> values = new ConcurrentHashMap<>();

  public ParameterSettings(Map<String, ConfigValue> written) {
    this.written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
  }

  /** The value in force. */
  @SuppressWarnings("unchecked") // the same name is always read through the same declaration
  public <T> T get(Parameter<T> parameter) {
    Object known = values.get(parameter.name());
    return known != null
        ? (T) known
        : (T) values.computeIfAbsent(parameter.name(), first -> read(parameter));
  }

  /** What is written, wrong or right. */
  public Map<String, ConfigValue> written() {
    return written;
  }

  public Optional<ConfigValue> written(String name) {
    return Optional.ofNullable(written.get(name));
  }

  /** The same with one more value. */
  public ParameterSettings with(String name, ConfigValue value) {
    Map<String, ConfigValue> more = new LinkedHashMap<>(written);
    more.put(name, value);
    return new ParameterSettings(more);
  }

  private <T> T read(Parameter<T> parameter) {
    return written(parameter.name())
        .flatMap(value -> parameter.type().read(value.text()))
        .orElseGet(parameter::standardValue);
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    written.forEach((name, value) -> texts.put(name, value.text()));
    return texts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParameterSettings same && texts().equals(same.texts());
  }

  @Override
  public int hashCode() {
    return texts().hashCode();
  }

  @Override
  public String toString() {
    return texts().toString();
  }
}
