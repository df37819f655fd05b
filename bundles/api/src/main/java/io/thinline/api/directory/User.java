package io.thinline.api.directory;

import io.thinline.api.config.SmallMap;
import io.thinline.api.config.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code <user>} of the directory; one with a {@code <skinny>} element is a {@link Device} of the
 * same name too. Parameters and variables include what its domain and the group it is written in
 * give it. Immutable, any thread.
 *
 * @param id the name
 * @param domain the directory domain it is in
 * @param numberAlias a number that finds it as well
 * @param groups names of the groups it is in, pointers included
 * @param attributes of the element itself, such as {@code mailbox} and {@code cidr}
 * @param parameters {@code <params>}
 * @param variables {@code <variables>}
 * @param location where it was written
 */
public record User(
    String id,
    String domain,
    Optional<String> numberAlias,
    List<String> groups,
    Map<String, String> attributes,
    Map<String, String> parameters,
    Map<String, String> variables,
    SourceLocation location) {

  public User {
    groups = List.copyOf(groups);
    attributes = SmallMap.copyOf(attributes);
    parameters = SmallMap.copyOf(parameters);
    variables = SmallMap.copyOf(variables);
  }

  public Optional<String> parameter(String parameter) {
    return Optional.ofNullable(parameters.get(parameter));
  }

  public Optional<String> variable(String variable) {
    return Optional.ofNullable(variables.get(variable));
  }
}
