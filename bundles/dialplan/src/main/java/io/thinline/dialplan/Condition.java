package io.thinline.dialplan;

import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.Fields;
import java.util.List;
import java.util.Optional;

/**
 * A condition of an extension.
 *
 * @param test nothing for a condition that always holds
 */
record Condition(
    Optional<Test> test,
    Break breaks,
    List<DialplanAction> actions,
    List<DialplanAction> antiActions,
    SourceLocation location) {

  /** What to look at, and what for. */
  record Test(Subject subject, Expression expression) {}

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

  /**
   * Captures when it holds, nothing when not.
   *
   * @throws StepBudget.Exceeded when its expression takes too long
   */
  Optional<List<String>> holds(Fields fields, StepBudget budget) {
    return test.isEmpty()
        ? Optional.of(List.of())
        : test.get().expression().find(test.get().subject().value(fields), budget);
  }

  /** The actions, captures filled in. */
  List<DialplanAction> actions(List<String> captures) {
    if (test.isEmpty() || !test.get().expression().captures()) {
      return actions;
    }
    return actions.stream()
        .map(
            action ->
                new DialplanAction(
                    action.application(),
                    Captures.fill(action.data(), captures),
                    action.location()))
        .toList();
  }
}
