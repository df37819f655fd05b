package io.thinline.config.parameter;

/**
 * A parameter that is declared once, for reading, checking and documentation.
 *
 * @param name as written in {@code <param name="...">} or as an attribute
 * @param type how its value is written
 * @param standard the value when nothing is written
 * @param unit such as {@code s} or {@code ms}; empty when there is none
 * @param description one sentence
 */
public record Parameter<T>(
    String name, ParameterType<T> type, String standard, String unit, String description) {

  public static <T> Parameter<T> of(
      String name, ParameterType<T> type, String standard, String unit, String description) {
    return new Parameter<>(name, type, standard, unit, description);
  }

  public T standardValue() {
    return type.read(standard)
        .orElseThrow(() -> new IllegalStateException(name + " has a wrong standard: " + standard));
  }
}
