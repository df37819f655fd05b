package io.thinline.callcontrol.dial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a dial string on its way into its parts. */
final class DialStringText {
  /** What stands in these belongs together, when a dial string is split into targets. */
  private static final String OPENING = "{[";

  private static final String CLOSING = "}]";
  private static final String OTHER_DELIMITER = "^^";

  /** What a letter behind a backslash stands for; any other character stands for itself. */
  private static final Map<Character, Character> ESCAPES =
      Map.of('s', ' ', 'n', '\n', 'r', '\r', 't', '\t');

  private final String whole;
  private String rest;

  /**
   * @param whole the dial string it is from, for messages
   */
  DialStringText(String text, String whole) {
    this.rest = text;
    this.whole = whole;
  }

  String whole() {
    return whole;
  }

  String rest() {
    return rest;
  }

  /** Takes all lists of variables from the front; a later one wins. */
  Map<String, String> takeVariables(char open, char close) {
    Map<String, String> variables = new LinkedHashMap<>();
    while (!rest.isEmpty() && rest.charAt(0) == open) {
      int end = closing(open, close);
      read(rest.substring(1, end), variables);
      rest = rest.substring(end + 1).strip();
    }
    return variables;
  }

  /** The rest between separators that stand in no bracket and no quotes. */
  List<String> splitRest(String separator) {
    return split(rest, separator, true);
  }

  private int closing(char open, char close) {
    int depth = 0;
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("\"" + whole + "\" opens " + open + " and never closes it");
  }

  private void read(String list, Map<String, String> variables) {
    String delimiter = ",";
    String text = list;
    if (text.startsWith(OTHER_DELIMITER) && text.length() > OTHER_DELIMITER.length()) {
      delimiter = text.substring(OTHER_DELIMITER.length(), OTHER_DELIMITER.length() + 1);
      text = text.substring(OTHER_DELIMITER.length() + 1);
    }
    for (String assignment : split(text, delimiter, false)) {
      if (assignment.isBlank()) {
        continue;
      }
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "\"" + whole + "\": \"" + assignment.strip() + "\" is not of the form name=value");
      }
      variables.put(
          assignment.substring(0, equals).strip(), plain(assignment.substring(equals + 1)));
    }
  }

  private static List<String> split(String text, String separator, boolean brackets) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (isQuote(text, i, quoted)) {
        quoted = !quoted;
      } else if (!quoted && brackets && OPENING.indexOf(c) >= 0) {
        depth++;
      } else if (!quoted && brackets && CLOSING.indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (!quoted && depth == 0 && text.startsWith(separator, i)) {
        parts.add(text.substring(begin, i));
        begin = i + separator.length();
        i = begin - 1;
      }
    }
    parts.add(text.substring(begin));
    return parts;
  }

  /** An apostrophe that has no second one is just that. */
  private static boolean isQuote(String text, int at, boolean quoted) {
    return text.charAt(at) == '\'' && (quoted || text.indexOf('\'', at + 1) >= 0);
  }

  /** Without the quotes and backslashes that protected it, and without space around it. */
  private static String plain(String value) {
    String stripped = value.strip();
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (c == '\\' && i + 1 < stripped.length()) {
        char next = stripped.charAt(++i);
        text.append(ESCAPES.getOrDefault(next, next));
      } else if (isQuote(stripped, i, quoted)) {
        quoted = !quoted;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
