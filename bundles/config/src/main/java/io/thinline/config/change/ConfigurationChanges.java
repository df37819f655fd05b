package io.thinline.config.change;

import io.thinline.api.config.Configuration;
import io.thinline.api.directory.DirectoryService;
import io.thinline.config.change.Change.By;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All in which a reading differs from what is in force. */
public record ConfigurationChanges(List<Change> all) {
  /** How many things of one kind a summary names. */
  private static final int NAMED = 5;

  public ConfigurationChanges {
    all = List.copyOf(all);
  }

  public static ConfigurationChanges between(
      Configuration was, DirectoryService knew, Configuration becomes, DirectoryService knows) {
    List<Change> changes = new ArrayList<>();
    changes.addAll(
        Shown.differences(
            was.variables(),
            becomes.variables(),
            (name, values) ->
                Change.reload(
                    "variable", name, "value", values.was(), values.becomes(), Optional.empty())));
    changes.addAll(ProfileChanges.between(was.profiles(), becomes.profiles()));
    changes.addAll(SectionChanges.between(was, becomes));
    changes.addAll(DirectoryChanges.between(knew, knows));
    return new ConfigurationChanges(changes);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public List<Change> by(By by) {
    return all.stream().filter(change -> change.by() == by).toList();
  }

  /** One line: what a reload changes, and what waits for {@code config:apply}. */
  public String summary() {
    List<String> parts = new ArrayList<>();
    List<Change> reload = by(By.RELOAD);
    parts.add(reload.isEmpty() ? "nothing changed" : "changed: " + named(reload));
    by(By.APPLY).stream()
        .collect(Collectors.groupingBy(Change::subject, LinkedHashMap::new, Collectors.toList()))
        .forEach((profile, waiting) -> parts.add(waiting(profile, waiting)));
    return String.join("; ", parts);
  }

  private static String waiting(String profile, List<Change> changes) {
    String what =
        changes.stream()
            .map(change -> change.detail().isEmpty() ? "its removal" : change.detail())
            .collect(Collectors.joining(", "));
    return "waiting for config:apply " + profile + ": " + what;
  }

  private static String named(List<Change> changes) {
    Map<String, Set<String>> subjects = new LinkedHashMap<>();
    for (Change change : changes) {
      subjects.computeIfAbsent(change.kind(), first -> new LinkedHashSet<>()).add(brief(change));
    }
    return subjects.entrySet().stream()
        .map(entry -> entry.getKey() + " " + some(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String brief(Change change) {
    return change.comesOrGoes()
        ? change.subject() + " (" + change.becomes() + ")"
        : change.subject();
  }

  private static String some(Set<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining(" "));
    return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
  }
}
