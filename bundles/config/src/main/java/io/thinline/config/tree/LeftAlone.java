package io.thinline.config.tree;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.SourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of a foreign tree that nobody here reads: named once, and nothing in them is judged but
 * whether it can be read.
 */
final class LeftAlone {
  /** What the section {@code configuration} has for us. */
  private static final List<String> OURS = List.of("skinny.conf");

  private static final String CONFIGURATION = "configuration";

  private final Problems problems;
  private final List<ConfigElement> foreign = new ArrayList<>();
  private final List<ConfigElement> ours = new ArrayList<>();

  LeftAlone(Problems problems) {
    this.problems = problems;
  }

  void report(Map<String, ConfigElement> sections, Collection<String> known) {
    List<String> names = new ArrayList<>();
    sections.forEach(
        (name, section) -> {
          if (known.contains(name)) {
            ours.add(section);
          } else if (!isSlip("section", name, known, section.location())) {
            names.add(name);
            foreign.add(section);
          }
        });
    List<String> modules = new ArrayList<>();
    ConfigElement configuration = sections.get(CONFIGURATION);
    if (configuration != null) {
      configuration.children().forEach(element -> module(element, modules));
    }
    if (!names.isEmpty() || !modules.isEmpty()) {
      problems.warning("left alone: " + list(names, modules));
    }
    forgetForeign();
  }

  private static String list(List<String> sections, List<String> modules) {
    List<String> parts = new ArrayList<>();
    if (!sections.isEmpty()) {
      parts.add(
          (sections.size() == 1 ? "the section " : "the sections ") + String.join(", ", sections));
    }
    if (!modules.isEmpty()) {
      parts.add(
          (modules.size() == 1 ? "1 configuration" : modules.size() + " configurations")
              + " that Thinline does not read: "
              + String.join(", ", modules));
    }
    return String.join(", and ", parts);
  }

  private void module(ConfigElement element, List<String> modules) {
    String name = element.attribute("name", "");
    if (!element.name().equals(CONFIGURATION)) {
      problems.warningOfKind(
          "unknown element " + element.name() + " in the section",
          element.location(),
          "<" + element.name() + "> means nothing here; perhaps <configuration> is meant");
    } else if (name.isEmpty()) {
      problems.warning(
          element.location(), "<configuration> needs name=\"...\", such as \"skinny.conf\"");
    } else if (!OURS.contains(name) && !isSlip(CONFIGURATION, name, OURS, element.location())) {
      modules.add(name);
      foreign.add(element);
    }
  }

  private boolean isSlip(String what, String name, Collection<String> known, SourceLocation where) {
    boolean slip =
        name.isEmpty()
            || known.stream().anyMatch(right -> Nearest.distance(name, right) <= slips(right));
    if (slip) {
      problems.warning(
          where, "there is no " + what + " \"" + name + "\"" + Nearest.hint(name, known));
    }
    return slip;
  }

  private static int slips(String name) {
    return Math.min(2, name.length() / 4);
  }

  /** Doubts inside them concern nobody. */
  private void forgetForeign() {
    Set<String> files = new HashSet<>();
    foreign.forEach(element -> files(element, files, Set.of()));
    if (files.isEmpty()) {
      return;
    }
    Set<ConfigElement> left = Collections.newSetFromMap(new IdentityHashMap<>());
    left.addAll(foreign);
    Set<String> read = new HashSet<>();
    ours.stream()
        .flatMap(section -> section.children().stream())
        .forEach(element -> files(element, read, left));
    files.removeAll(read);
    List.of(Variables.UNSET, FileReading.STRAY)
        .forEach(kind -> problems.forget(kind, where -> files.contains(where.file())));
  }

  private static void files(ConfigElement element, Set<String> files, Set<ConfigElement> without) {
    if (!without.contains(element)) {
      files.add(element.location().file());
      element.children().forEach(child -> files(child, files, without));
    }
  }
}
