package io.thinline.api.config;

import java.util.Optional;

/**
 * Something wrong in the configuration.
 *
 * @param severity an error makes that part unusable, a warning does not
 * @param message what was found and what would be right
 * @param location where; empty when it has no place, such as a missing file
 */
public record ConfigProblem(Severity severity, String message, Optional<SourceLocation> location) {

  /** How bad it is. */
  public enum Severity {
    WARNING,
    ERROR
  }

  public static ConfigProblem error(SourceLocation where, String message) {
    return new ConfigProblem(Severity.ERROR, message, Optional.of(where));
  }

  public static ConfigProblem warning(SourceLocation where, String message) {
    return new ConfigProblem(Severity.WARNING, message, Optional.of(where));
  }

  @Override
  public String toString() {
    return location.map(where -> where + ": ").orElse("") + message;
  }
}
