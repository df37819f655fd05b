package io.thinline.config;

import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.ConfigProblem.Severity;
import io.thinline.api.config.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How problems are written for people. */
final class ProblemLines {
  private ProblemLines() {}

  /** The place as it is found from the folder's parent, such as {@code conf/vars.xml:3}. */
  static String place(ConfigProblem problem, Path folder) {
    return place(problem.location(), folder);
  }

  static String place(Optional<SourceLocation> location, Path folder) {
    return location
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

  static String withSeverity(ConfigProblem problem, Path folder) {
    return problem.severity() + " " + line(problem, folder);
  }

  /** Files are read before they are understood: the first error of a broken tree is a file's. */
  static Optional<ConfigProblem> firstError(List<ConfigProblem> problems) {
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).findFirst();
  }

  /** Why a tree is broken, on one line. */
  static String broken(Reading reading) {
    return firstError(reading.problems())
        .map(error -> line(error, reading.folder()))
        .orElse(reading.folder() + " cannot be read");
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
