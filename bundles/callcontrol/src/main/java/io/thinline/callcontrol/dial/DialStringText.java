package io.thinline.callcontrol.dial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a dial string on its way into its parts: brackets and quotes hold together. */
final class DialStringText {
  private static final String OPENING = "<{[(";
  private static final String CLOSING = ">}])";
  private static final String OTHER_DELIMITER = "^^";

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
      int end = closing(close);
      read(rest.substring(1, end), variables);
      rest = rest.substring(end + 1).strip();
    }
    return variables;
  }

  /** The rest between separators that stand in no bracket and no quotes. */
  List<String> splitRest(String separator) {
    return split(rest, separator);
  }

  private int closing(char close) {
    char open = rest.charAt(0);
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == open) {
        depth++;
      } else if (!quoted && c == close && --depth == 0) {
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
    for (String assignment : split(text, delimiter)) {
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

  private static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && OPENING.indexOf(c) >= 0) {
        depth++;
      } else if (!quoted && CLOSING.indexOf(c) >= 0) {
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

  /** Without the quotes and backslashes that protected it. */
  private static String plain(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        text.append(value.charAt(++i));
      } else if (c != '\'') {
        text.append(c);
      }
    }
    return text.toString().strip();
  }
}
