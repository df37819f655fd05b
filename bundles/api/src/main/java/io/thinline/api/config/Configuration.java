package io.thinline.api.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One reading of the configuration folder. Immutable, any thread.
 *
 * @param generation counts readings, from 1
 * @param sections {@code configuration}, {@code dialplan}, {@code directory}: all files of one kind
 *     under one root
 * @param variables set by {@code X-PRE-PROCESS cmd="set"} and by the system
 * @param profiles the listeners for phones
 * @param problems found in this reading
 */
public record Configuration(
    long generation,
    Map<String, ConfigElement> sections,
    Map<String, String> variables,
    List<SkinnyProfile> profiles,
    List<ConfigProblem> problems) {

  public Configuration {
    sections = Map.copyOf(sections);
    variables = Map.copyOf(variables);
    profiles = List.copyOf(profiles);
    problems = List.copyOf(problems);
  }

  public Optional<ConfigElement> section(String name) {
    return Optional.ofNullable(sections.get(name));
  }

  public Optional<SkinnyProfile> profile(String name) {
    return profiles.stream().filter(profile -> profile.name().equals(name)).findFirst();
  }
}
