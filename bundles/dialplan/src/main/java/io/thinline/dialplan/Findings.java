package io.thinline.dialplan;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** What is wrong in a dialplan. */
final class Findings {
  private final List<ConfigProblem> problems = new ArrayList<>();

  void add(ConfigProblem problem) {
    problems.add(problem);
  }

  void error(SourceLocation where, String message) {
    problems.add(ConfigProblem.error(where, message));
  }

  void warning(SourceLocation where, String message) {
    problems.add(ConfigProblem.warning(where, message));
  }

  /** Warns of attributes an element does not have, and of text that nobody reads. */
  void check(ConfigElement element, List<String> known) {
    checkAttributes(element, known);
    boolean reported = element.text().endsWith("/>");
    if (element.children().isEmpty() && !element.text().isEmpty() && !reported) {
      warning(element.location(), "the text in <" + element.name() + "> means nothing");
    }
  }

  void checkAttributes(ConfigElement element, List<String> known) {
    element
        .attributes()
        .forEach(
            (name, value) -> {
              if (!known.contains(name)) {
                warning(
                    value.location(),
                    "<"
                        + element.name()
                        + "> has no attribute \""
                        + name
                        + "\""
                        + Slips.nearest(name, known));
              }
            });
  }

  List<ConfigProblem> list() {
    return List.copyOf(problems);
  }
}
