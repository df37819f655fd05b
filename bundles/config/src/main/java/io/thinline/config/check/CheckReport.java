package io.thinline.config.check;

import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.ConfigProblem.Severity;
import io.thinline.api.config.SourceLocation;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What is wrong in a folder, file by file, as people and scripts read it.
 *
 * @param folder the folder checked
 * @param problems each once, in the order of the files' names and lines
 */
public record CheckReport(Path folder, List<ConfigProblem> problems) {
  private static final SourceLocation NOWHERE = new SourceLocation("", 0);
  private static final Comparator<ConfigProblem> BY_PLACE =
      Comparator.comparing(
          problem -> problem.location().orElse(NOWHERE),
          Comparator.comparing(SourceLocation::file).thenComparing(SourceLocation::line));

  public CheckReport {
    problems = new LinkedHashSet<>(problems).stream().sorted(BY_PLACE).toList();
  }

  /** The place as it is found from the folder's parent, such as {@code conf/vars.xml:3}. */
  public String place(ConfigProblem problem) {
    return problem
        .location()
        .map(where -> Path.of(where.file()).isAbsolute() ? where.toString() : name() + "/" + where)
        .orElse(name());
  }

  /** One line a problem, such as {@code ERROR conf/vars.xml:3: ...}. */
  public List<String> lines() {
    return problems.stream()
        .map(problem -> problem.severity() + " " + place(problem) + ": " + problem.message())
        .toList();
  }

  /** Such as {@code conf: 3 errors, 12 warnings}. */
  public String summary() {
    long errors = count(Severity.ERROR);
    long warnings = count(Severity.WARNING);
    return name() + ": " + counted(errors, "error") + ", " + counted(warnings, "warning");
  }

  /** Warnings do not count. */
  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }

  private String name() {
    Path name = folder.getFileName();
    return name == null ? folder.toString() : name.toString();
  }

  private long count(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
