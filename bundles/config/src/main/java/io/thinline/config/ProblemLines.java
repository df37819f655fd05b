package io.thinline.config;

import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.ConfigProblem.Severity;
import java.nio.file.Path;
import java.util.List;

/** How problems are written for people. */
final class ProblemLines {
  private ProblemLines() {}

  /** The place as it is found from the folder's parent, such as {@code conf/vars.xml:3}. */
  static String place(ConfigProblem problem, Path folder) {
    return problem
        .location()
        .map(
            where ->
                Path.of(where.file()).isAbsolute()
                    ? where.toString()
                    : folder.getFileName() + "/" + where)
        .orElse("");
  }

  static String line(ConfigProblem problem, Path folder) {
    String place = place(problem, folder);
    return place.isEmpty() ? problem.message() : place + ": " + problem.message();
  }

  static String summary(List<ConfigProblem> problems) {
    long errors = problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
    long warnings = problems.size() - errors;
    return counted(errors, "error") + ", " + counted(warnings, "warning");
  }

  static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
