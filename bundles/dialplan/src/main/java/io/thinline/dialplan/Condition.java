package io.thinline.dialplan;

import io.thinline.api.config.SourceLocation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A condition of an extension, or of another condition.
 *
 * @param nested looked at when it holds
 * @param requireNested false when it does not matter whether those hold
 */
record Condition(
    Criterion criterion,
    Break breaks,
    List<Action> actions,
    List<Action> antiActions,
    List<Condition> nested,
    boolean requireNested,
    SourceLocation location) {

  Condition {
    actions = List.copyOf(actions);
    antiActions = List.copyOf(antiActions);
    nested = List.copyOf(nested);
  }

  /** When the conditions behind this one are not looked at. */
  enum Break {
    ON_FALSE,
    ON_TRUE,
    ALWAYS,
    NEVER;

    boolean after(boolean held) {
      return this == ALWAYS || this == (held ? ON_TRUE : ON_FALSE);
    }
  }

  boolean mentions(Set<String> applications) {
    return Stream.concat(actions.stream(), antiActions.stream())
            .anyMatch(action -> applications.contains(action.application()))
        || nested.stream().anyMatch(inner -> inner.mentions(applications));
  }

  /** As FreeSWITCH counts: doing something because a condition does not hold is a match too. */
  boolean matches(boolean held) {
    return held || !antiActions.isEmpty();
  }
}
