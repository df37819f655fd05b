package io.thinline.dialplan;

import io.thinline.api.config.SourceLocation;

/**
 * What a condition looks at: a field of the caller profile by name, or a text with {@code
 * ${variables}}.
 */
final class Subject {
  private static final String NUMBER = "destination_number";
  private static final String OPEN = "${";

  private final String text;
  private final SourceLocation where;
  private final Kind kind;

  private enum Kind {
    PROFILE,
    VARIABLE,
    TEXT
  }

  private Subject(String text, SourceLocation where, Kind kind) {
    this.text = text;
    this.where = where;
    this.kind = kind;
  }

  /**
   * Reads the {@code field} attribute.
   *
   * @throws IllegalArgumentException with words for the operator when it is none
   */
  static Subject of(String field, SourceLocation where) {
    if (field.indexOf('$') < 0) {
      return new Subject(field, where, Kind.PROFILE);
    }
    int depth = 0;
    for (int at = 0; at < field.length(); at++) {
      if (field.startsWith(OPEN, at)) {
        depth++;
      } else if (field.charAt(at) == '}') {
        depth--;
      }
    }
    if (depth > 0) {
      throw new IllegalArgumentException("${ without its closing }");
    }
    boolean one = field.startsWith(OPEN) && field.indexOf('}') == field.length() - 1;
    String name = one ? field.substring(OPEN.length(), field.length() - 1) : "";
    return one && name.chars().noneMatch(c -> "${}():[]\\".indexOf(c) >= 0)
        ? new Subject(name.strip(), where, Kind.VARIABLE)
        : new Subject(field, where, Kind.TEXT);
  }

  /** The text to match; what is not set is empty. */
  String value(Situation situation) {
    return switch (kind) {
      case PROFILE -> situation.profile(text);
      case VARIABLE -> situation.variable(text);
      case TEXT -> situation.expand(text, where);
    };
  }

  /** Whether it is the dialled number and nothing else. */
  boolean isNumber() {
    return kind != Kind.TEXT && text.equals(NUMBER);
  }

  /** Whether nothing can change it while the dialplan is asked. */
  boolean isFixed() {
    return kind == Kind.PROFILE;
  }

  @Override
  public String toString() {
    return kind == Kind.VARIABLE ? OPEN + text + "}" : text;
  }
}
