package io.thinline.dialplan;

import io.thinline.api.dialplan.Fields;
import java.util.ArrayList;
import java.util.List;

/**
 * What a condition looks at: a field of the caller profile by name, or a text with {@code
 * ${variables}}.
 */
final class Subject {
  private static final String OPEN = "${";

  private final List<Part> parts;

  /** A piece of the text. */
  private interface Part {
    String value(Fields fields);
  }

  private Subject(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * Reads the {@code field} attribute.
   *
   * @throws IllegalArgumentException with words for the operator when it is none
   */
  static Subject of(String field) {
    if (field.indexOf('$') < 0) {
      return new Subject(List.of(variable(field)));
    }
    List<Part> parts = new ArrayList<>();
    int done = 0;
    for (int open = field.indexOf(OPEN); open >= 0; open = field.indexOf(OPEN, done)) {
      int close = field.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("${ without its closing }");
      }
      parts.add(literal(field.substring(done, open)));
      parts.add(variable(checked(field.substring(open + OPEN.length(), close))));
      done = close + 1;
    }
    parts.add(literal(field.substring(done)));
    return new Subject(List.copyOf(parts));
  }

  /** The text to match; what is not set is empty. */
  String value(Fields fields) {
    if (parts.size() == 1) {
      return parts.get(0).value(fields);
    }
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.value(fields)));
    return text.toString();
  }

  private static String checked(String name) {
    if (name.indexOf('(') >= 0) {
      throw new IllegalArgumentException("a function in a field is not supported: ${" + name + "}");
    }
    if (name.indexOf(':') >= 0 || name.indexOf('$') >= 0) {
      throw new IllegalArgumentException(
          "only ${name} is supported in a field, not ${" + name + "}");
    }
    return name;
  }

  private static Part literal(String text) {
    return fields -> text;
  }

  private static Part variable(String name) {
    return fields -> fields.field(name).orElse("");
  }
}
