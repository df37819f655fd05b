package io.thinline.dialplan.expression;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads the shape of an expression that java.util.regex has accepted, and refuses what means
 * something else there than in PCRE.
 */
final class ShapeReader {
  private static final int DEEPEST = 200;
  private static final String WITHOUT_WIDTH = "bBzZG";
  private static final String WITH_BRACES = "pPNxk";

  private final String text;
  private boolean comments;

  /** An option makes a letter stand for others, or a line's beginning for the text's. */
  private boolean loose;

  private int at;
  private int depth;

  private ShapeReader(String text, int flags) {
    this.text = text;
    this.comments = (flags & Pattern.COMMENTS) != 0;
    this.loose = (flags & (Pattern.CASE_INSENSITIVE | Pattern.MULTILINE)) != 0;
  }

  /**
   * Reads it.
   *
   * @throws PatternSyntaxException when it is too deep, or not what it would be in PCRE
   */
  static Shape read(String text, int flags) {
    ShapeReader reader = new ShapeReader(text, flags);
    Shape shape;
    try {
      shape = reader.alternatives();
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw reader.refused("too unusual to be checked", Math.min(reader.at, text.length()));
    }
    return reader.loose ? new Shape(shape.cost(), Heads.ANYTHING, shape.dialable()) : shape;
  }

  private Shape alternatives() {
    if (++depth > DEEPEST) {
      throw refused("more than " + DEEPEST + " parentheses inside one another", at);
    }
    Shape shape = sequence();
    while (at < text.length() && text.charAt(at) == '|') {
      at++;
      shape = shape.or(sequence());
    }
    depth--;
    return shape;
  }

  private Shape sequence() {
    Shape shape = Shape.EMPTY;
    boolean first = true;
    skipComments();
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      Shape next = quantified(atom());
      shape = first ? next : shape.then(next);
      first = false;
      skipComments();
    }
    return shape;
  }

  private void skipComments() {
    while (comments && at < text.length()) {
      if (text.charAt(at) == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return;
      }
    }
  }

  private Shape atom() {
    char c = text.charAt(at++);
    return switch (c) {
      case '^' -> Shape.BEGIN;
      case '$' -> Shape.EMPTY;
      case '.' -> Shape.ANY;
      case '[' -> set();
      case '(' -> group();
      case '\\' -> escape();
      default -> Shape.of(c);
    };
  }

  private Shape quantified(Shape atom) {
    Shape shape = atom;
    skipComments();
    while (at < text.length() && "*+?{".indexOf(text.charAt(at)) >= 0) {
      char c = text.charAt(at++);
      if (c == '{') {
        shape = counted(shape);
      } else {
        shape = shape.times(c == '+' ? 1 : 0, true);
      }
      if (at < text.length() && (text.charAt(at) == '?' || text.charAt(at) == '+')) {
        at++;
      }
    }
    return shape;
  }

  private Shape counted(Shape shape) {
    int end = text.indexOf('}', at);
    String[] counts = text.substring(at, end).split(",", -1);
    at = end + 1;
    int least = Integer.parseInt(counts[0].strip());
    return shape.times(least, counts.length > 1 && !counts[0].equals(counts[1]));
  }

  private Shape group() {
    boolean look = false;
    if (text.startsWith("?", at)) {
      int end = at + 1;
      if (text.startsWith("?<=", at) || text.startsWith("?<!", at)) {
        look = true;
        at += 3;
      } else if (text.startsWith("?=", at) || text.startsWith("?!", at)) {
        look = true;
        at += 2;
      } else if (text.startsWith("?<", at)) {
        at = text.indexOf('>', at) + 1;
      } else if (text.startsWith("?>", at)) {
        at += 2;
      } else {
        while (text.charAt(end) != ':' && text.charAt(end) != ')') {
          end++;
        }
        options(text.substring(at + 1, end));
        at = end + 1;
        if (text.charAt(end) == ')') {
          return Shape.EMPTY;
        }
      }
    }
    Shape inside = alternatives();
    at++;
    return look ? inside.asLook() : inside;
  }

  private void options(String letters) {
    loose |= !letters.isEmpty();
    comments |= letters.indexOf('x') >= 0;
  }

  private Shape escape() {
    char c = text.charAt(at++);
    if (c == 'Q') {
      int end = text.indexOf("\\E", at);
      String quoted = text.substring(at, end < 0 ? text.length() : end);
      at = end < 0 ? text.length() : end + 2;
      Shape shape = Shape.EMPTY;
      for (int each = 0; each < quoted.length(); each++) {
        shape = shape.then(Shape.of(quoted.charAt(each)));
      }
      return shape;
    }
    if (WITH_BRACES.indexOf(c) >= 0 && at < text.length() && "{<".indexOf(text.charAt(at)) >= 0) {
      at = text.indexOf(text.charAt(at) == '{' ? '}' : '>', at) + 1;
      return c == 'k' ? Shape.EMPTY : Shape.ANY;
    }
    if (c == 'A') {
      return Shape.BEGIN;
    }
    if (WITHOUT_WIDTH.indexOf(c) >= 0 || (c >= '1' && c <= '9')) {
      return Shape.EMPTY;
    }
    return Character.isLetterOrDigit(c) ? Shape.ANY : Shape.of(c);
  }

  private Shape set() {
    if (text.startsWith("^", at)) {
      at++;
    }
    boolean first = true;
    while (first || text.charAt(at) != ']') {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        throw refused(
            text.startsWith("[:", at)
                ? "a set such as [:digit:] is written \\p{Digit} here"
                : "a [ inside a set is written \\[ here",
            at);
      } else if (text.startsWith("&&", at)) {
        throw refused("&& inside a set is written \\&\\& here", at);
      }
      at++;
      first = false;
    }
    at++;
    return Shape.ANY;
  }

  private PatternSyntaxException refused(String why, int where) {
    return new PatternSyntaxException(why, text, where);
  }
}
