package io.thinline.config.tree;

import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.ConfigProblem.Severity;
import io.thinline.api.config.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Collects what is wrong, in the order found. The same kind of doubt is one line, however often it
 * occurs.
 */
public final class Problems {
  private final List<Entry> found = new ArrayList<>();
  private final Map<String, Entry> ofKind = new HashMap<>();
  private boolean broken;

  /** One line to be, with the places it speaks of. */
  private record Entry(Severity severity, String message, List<SourceLocation> places) {
    ConfigProblem problem() {
      int more = places.size() - 1;
      String counted =
          more < 1 ? "" : " (and at " + more + " more place" + (more == 1 ? ")" : "s)");
      return new ConfigProblem(severity, message + counted, places.stream().findFirst());
    }
  }

  public void error(SourceLocation where, String message) {
    add(Severity.ERROR, message, Optional.of(where));
  }

  public void warning(SourceLocation where, String message) {
    add(Severity.WARNING, message, Optional.of(where));
  }

  /** A warning without a place, such as one about a missing file. */
  public void warning(String message) {
    add(Severity.WARNING, message, Optional.empty());
  }

  /** A warning that is listed at its first place only; further places are counted. */
  public void warningOfKind(String kind, SourceLocation where, String message) {
    addOfKind(Severity.WARNING, kind, where, message);
  }

  /** A file that cannot be read as a whole: on a reload the last good configuration stays. */
  public void broken(SourceLocation where, String message) {
    broken = true;
    error(where, message);
  }

  /** The same, listed at its first place only. */
  void brokenOfKind(String kind, SourceLocation where, String message) {
    broken = true;
    addOfKind(Severity.ERROR, kind, where, message);
  }

  /** A tree that cannot be read at all. */
  public void broken(String message) {
    broken = true;
    add(Severity.ERROR, message, Optional.empty());
  }

  public boolean isBroken() {
    return broken;
  }

  /** Takes back doubts whose kind begins so, at the places that turned out not to matter. */
  void forget(String kindPrefix, Predicate<SourceLocation> places) {
    for (String kind : List.copyOf(ofKind.keySet())) {
      Entry entry = ofKind.get(kind);
      if (entry != null && kind.startsWith(kindPrefix) && entry.places().removeIf(places)) {
        if (entry.places().isEmpty()) {
          ofKind.remove(kind);
          found.remove(entry);
        }
      }
    }
  }

  public List<ConfigProblem> list() {
    return found.stream().map(Entry::problem).toList();
  }

  private void add(Severity severity, String message, Optional<SourceLocation> where) {
    found.add(new Entry(severity, message, where.map(List::of).orElse(List.of())));
  }

  private void addOfKind(Severity severity, String kind, SourceLocation where, String message) {
    Entry known = ofKind.get(kind);
    if (known == null) {
      known = new Entry(severity, message, new ArrayList<>());
      ofKind.put(kind, known);
      found.add(known);
    }
    known.places().add(where);
  }
}
