package io.thinline.itests.karaf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines without what is different in each run: times, addresses, identities, counts, the width of
 * columns. Numbers of the shipped directory (four digits, the first a 1) stay.
 */
final class Shape {
  private static final String REST = "...";

  private record Rule(Pattern pattern, String shape) {
    Rule(String pattern, String shape) {
      this(Pattern.compile(pattern), shape);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule(Identities.UUID, "UUID"),
          new Rule("%20", " "),
          new Rule("%3A", ":"),
          new Rule("(FreeSWITCH-IPv[46]\"?: ?\"?)[^\",]*", "$1ADDRESS"),
          new Rule("\\b[A-Z][a-z]{2}, \\d\\d? [A-Z][a-z]{2} \\d{4}\\b", "DATE"),
          new Rule(
              "\\b\\d{4}-\\d\\d-\\d\\d(["
                  + " T]\\d\\d:\\d\\d(:\\d\\d([.,]\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?)?",
              "TIME"),
          new Rule("\\b\\d{1,2}:\\d\\d(:\\d\\d)?([.]\\d+)?\\b", "TIME"),
          new Rule("/?(\\[[0-9a-f:]+\\]|\\b\\d{1,3}(\\.\\d{1,3}){3})(:\\d+)?\\b", "ADDRESS"),
          new Rule("\\d+ packets", "NUMBER packets"),
          new Rule("(Event-Sequence\"?: ?\"?)\\d+", "$1NUMBER"),
          new Rule("^\\d+  (?=TIME )", "NUMBER  "),
          new Rule("((?:Packets|Octets) [a-z]+\\s+)\\d+", "$1NUMBER"),
          new Rule(Identities.BEGINNING, "UUID"),
          new Rule("\\b(day|hour|minute|second)s?\\b", "TIME"),
          // what is heard tells who is heard
          new Rule("(?<![\\w.])(?!1\\d{3}(?![\\w.]))\\d+(\\.\\d+)?(?!\\w| Hz)", "NUMBER"),
          new Rule("[-=+]{3,}", "RULE"),
          // the key is there once the line has dialled, perhaps in an earlier test
          new Rule(" \\[Redial\\]", ""),
          new Rule("\\s+", " "));

  private Shape() {}

  static String of(String line) {
    String shape = line;
    for (Rule rule : RULES) {
      shape = rule.pattern().matcher(shape).replaceAll(rule.shape());
    }
    return shape.strip();
  }

  /** Whether an answer is what the manual shows; three dots on a line are any lines. */
  static boolean matches(List<String> expected, List<String> actual) {
    return matches(shapes(expected), 0, shapes(actual), 0);
  }

  private static boolean matches(List<String> expected, int e, List<String> actual, int a) {
    if (e == expected.size()) {
      return a == actual.size();
    }
    if (expected.get(e).equals(REST)) {
      for (int from = a; from <= actual.size(); from++) {
        if (matches(expected, e + 1, actual, from)) {
          return true;
        }
      }
      return false;
    }
    return a < actual.size()
        && expected.get(e).equals(actual.get(a))
        && matches(expected, e + 1, actual, a + 1);
  }

  /** Blank lines at the end say nothing. */
  private static List<String> shapes(List<String> lines) {
    List<String> shapes = new ArrayList<>();
    lines.forEach(line -> shapes.add(of(line)));
    while (!shapes.isEmpty() && shapes.get(shapes.size() - 1).isEmpty()) {
      shapes.remove(shapes.size() - 1);
    }
    return shapes;
  }
}
