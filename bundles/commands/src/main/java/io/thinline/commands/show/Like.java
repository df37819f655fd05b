package io.thinline.commands.show;

import java.util.Locale;

/**
 * SQL's pattern: {@code %} stands for anything, {@code _} for any one character, case does not
 * count. Without a {@code %} it may stand anywhere in the text, as {@code show channels like} has
 * it.
 */
final class Like {
  private final String pattern;

  Like(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    pattern = written.indexOf('%') < 0 ? "%" + lower + "%" : lower;
  }

  /** Takes at most as many steps as text and pattern multiplied. */
  boolean matches(String value) {
    String text = value.toLowerCase(Locale.ROOT);
    int at = 0;
    int p = 0;
    int star = -1;
    int mark = 0;
    while (at < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '%') {
        star = p++;
        mark = at;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '_' || pattern.charAt(p) == text.charAt(at))) {
        p++;
        at++;
      } else if (star >= 0) {
        p = star + 1;
        at = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '%') {
      p++;
    }
    return p == pattern.length();
  }
}
