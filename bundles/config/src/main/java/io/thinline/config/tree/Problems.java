package io.thinline.config.tree;

import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects what is wrong, in the order found. The same kind of doubt is one line, however often it
 * occurs.
 */
public final class Problems {
  private final List<ConfigProblem> found = new ArrayList<>();
  private final Map<String, Integer> firstOfKind = new HashMap<>();
  private final Map<Integer, Integer> repeats = new HashMap<>();
  private boolean broken;

  public void error(SourceLocation where, String message) {
    found.add(ConfigProblem.error(where, message));
  }

  public void warning(SourceLocation where, String message) {
    found.add(ConfigProblem.warning(where, message));
  }

  /** A warning without a place, such as one about a missing file. */
  public void warning(String message) {
    found.add(new ConfigProblem(ConfigProblem.Severity.WARNING, message, Optional.empty()));
  }

  /** A warning that is listed at its first place only; further places are counted. */
  public void warningOfKind(String kind, SourceLocation where, String message) {
    Integer first = firstOfKind.putIfAbsent(kind, found.size());
    if (first == null) {
      warning(where, message);
    } else {
      repeats.merge(first, 1, Integer::sum);
    }
  }

  /** A file that cannot be read as a whole: on a reload the last good configuration stays. */
  public void broken(SourceLocation where, String message) {
    broken = true;
    error(where, message);
  }

  /** A tree that cannot be read at all. */
  public void broken(String message) {
    broken = true;
    found.add(new ConfigProblem(ConfigProblem.Severity.ERROR, message, Optional.empty()));
  }

  public boolean isBroken() {
    return broken;
  }

  public List<ConfigProblem> list() {
    List<ConfigProblem> all = new ArrayList<>(found);
    repeats.forEach((index, times) -> all.set(index, counted(all.get(index), times)));
    return all;
  }

  private static ConfigProblem counted(ConfigProblem problem, int times) {
    String more = times == 1 ? " (and at 1 more place)" : " (and at " + times + " more places)";
    return new ConfigProblem(problem.severity(), problem.message() + more, problem.location());
  }
}
