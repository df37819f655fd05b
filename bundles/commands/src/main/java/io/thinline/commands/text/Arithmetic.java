package io.thinline.commands.text;

import java.util.ArrayList;
import java.util.List;

/** Reads and evaluates one arithmetic expression. */
final class Arithmetic {
  private static final int DEEPEST = 100;

  private final String text;
  private int at;
  private int depth;

  /** The text is no expression. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    Wrong(String message) {
      super(message, null, false, false);
    }
  }

  private Arithmetic(String text) {
    this.text = text;
  }

  static double evaluate(String text) {
    Arithmetic arithmetic = new Arithmetic(text);
    double value = arithmetic.sum();
    if (arithmetic.peek() != 0) {
      throw arithmetic.wrong("nothing more is expected");
    }
    return value;
  }

  private double sum() {
    if (++depth > DEEPEST) {
      throw wrong("more than " + DEEPEST + " parentheses inside one another");
    }
    double value = product();
    while (true) {
      if (accept('+')) {
        value += product();
      } else if (accept('-')) {
        value -= product();
      } else {
        depth--;
        return value;
      }
    }
  }

  private double product() {
    double value = signed();
    while (true) {
      if (accept('*')) {
        value *= signed();
      } else if (accept('/')) {
        value /= signed();
      } else {
        return value;
      }
    }
  }

  private double signed() {
    boolean negative = false;
    while (peek() == '-' || peek() == '+') {
      negative ^= text.charAt(at) == '-';
      at++;
    }
    double value = power();
    return negative ? -value : value;
  }

  private double power() {
    double value = operand();
    if (!accept('^')) {
      return value;
    }
    if (++depth > DEEPEST) {
      throw wrong("more than " + DEEPEST + " powers inside one another");
    }
    double exponent = signed();
    depth--;
    return Math.pow(value, exponent);
  }

  private double operand() {
    char c = peek();
    if (accept('(')) {
      double value = sum();
      expect(')');
      return value;
    }
    if (Character.isDigit(c) || c == '.') {
      return number();
    }
    if (Character.isLetter(c) || c == '_') {
      return named();
    }
    throw wrong("a number, a name or ( is expected");
  }

  private double number() {
    int begin = at;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    try {
      return Double.parseDouble(text.substring(begin, at));
    } catch (NumberFormatException e) {
      at = begin;
      throw wrong("this is no number");
    }
  }

  private double named() {
    int begin = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    String name = text.substring(begin, at);
    if (!accept('(')) {
      return Functions.constant(name).orElseThrow(() -> new Wrong("there is no constant " + name));
    }
    List<Double> arguments = new ArrayList<>();
    if (!accept(')')) {
      do {
        arguments.add(sum());
      } while (accept(','));
      expect(')');
    }
    return Functions.apply(name, arguments);
  }

  /** The next character that is no space; 0 behind the last. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean accept(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char c) {
    if (!accept(c)) {
      throw wrong(c + " is expected");
    }
  }

  private Wrong wrong(String what) {
    return new Wrong(what + " at character " + (at + 1));
  }
}
