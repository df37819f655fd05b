package io.thinline.config.parameter;

import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Parameter;
import io.thinline.config.tree.Problems;
import io.thinline.config.tree.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is written, checked against what is declared. A wrong value is reported and counts as not
 * written.
 */
public final class ParameterValues {
  private final Map<String, ConfigValue> written;
  private final Problems problems;

  public ParameterValues(Map<String, ConfigValue> written, Problems problems) {
    this.written = new LinkedHashMap<>(written);
    this.problems = problems;
  }

  /** The value, or the declared standard. */
  public <T> T get(Parameter<T> parameter) {
    return find(parameter).orElseGet(parameter::standardValue);
  }

  /** The value when it is written and right. */
  public <T> Optional<T> find(Parameter<T> parameter) {
    ConfigValue value = written.get(parameter.name());
    if (value == null) {
      return Optional.empty();
    }
    Optional<T> read = parameter.type().read(value.text());
    if (read.isEmpty()) {
      problems.error(
          value.location(),
          parameter.name()
              + "=\""
              + Words.shortened(value.text())
              + "\": allowed is "
              + parameter.type().allowed()
              + (parameter.standard().isEmpty() ? "" : "; " + parameter.standard() + " is used"));
      written.remove(parameter.name());
    }
    return read;
  }
}
