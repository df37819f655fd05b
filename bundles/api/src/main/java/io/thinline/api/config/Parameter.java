package io.thinline.api.config;

/**
 * A parameter, declared once: reading, checking, completion, {@code set} and the documentation all
 * come from here. Immutable, any thread.
 *
 * @param name as written in {@code <param name="...">} or as an attribute
 * @param type how its value is written
 * @param standard the value when nothing is written
 * @param unit such as {@code s} or {@code ms}; empty when there is none
 * @param description one sentence
 * @param since the version that has it first; {@code mod_skinny} for those it shares
 * @param effect when a changed value counts
 */
public record Parameter<T>(
    String name,
    ParameterType<T> type,
    String standard,
    String unit,
    String description,
    String since,
    Effect effect) {

  /** When a changed value counts. */
  public enum Effect {
    AT_ONCE("at once"),
    NEXT_CALL("for the next call"),
    NEXT_REGISTRATION("when a phone registers next"),
    NEXT_CONNECTION("for connections that come after it"),
    LISTENER("at once, the listener is opened anew"),
    NEVER("not at all");

    private final String words;

    Effect(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }
  }

  /** One that mod_skinny has too. */
  public static <T> Parameter<T> of(
      String name,
      ParameterType<T> type,
      String standard,
      String unit,
      String description,
      Effect effect) {
    return new Parameter<>(name, type, standard, unit, description, "mod_skinny", effect);
  }

  /** One of Thinline's own. */
  public static <T> Parameter<T> own(
      String name,
      ParameterType<T> type,
      String standard,
      String unit,
      String description,
      String since,
      Effect effect) {
    return new Parameter<>(name, type, standard, unit, description, since, effect);
  }

  /** What counts when nothing is written. */
  public T standardValue() {
    return type.read(standard)
        .orElseThrow(() -> new IllegalStateException(name + " has a wrong standard: " + standard));
  }
}
