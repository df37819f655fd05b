package io.thinline.dialplan;

import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One walk through the extensions of a context, as FreeSWITCH does it: actions are collected as
 * each condition holds, anti-actions as it does not; the last condition looked at decides whether
 * the extension matched, anti-actions counting as a match; the first extension that matched ends
 * the hunt unless it continues.
 */
final class Hunt {
  private final Fields fields;
  private final StepBudget budget;

  /** An extension that matched or gave actions. */
  record Found(Extension extension, List<DialplanAction> actions) {}

  /**
   * What a hunt gave.
   *
   * @param failure why it could not be finished, with file and line
   */
  record Result(List<Found> found, Optional<String> failure) {
    static Result failed(String why) {
      return new Result(List.of(), Optional.of(why));
    }

    List<DialplanAction> actions() {
      return found.stream().flatMap(one -> one.actions().stream()).toList();
    }
  }

  Hunt(Fields fields, StepBudget budget) {
    this.fields = fields;
    this.budget = budget;
  }

  Result through(List<Extension> extensions) {
    List<Found> found = new ArrayList<>();
    SourceLocation at = null;
    try {
      for (Extension extension : extensions) {
        List<DialplanAction> actions = new ArrayList<>();
        boolean matched = false;
        for (Condition condition : extension.conditions()) {
          at = condition.location();
          Optional<List<String>> captures = condition.holds(fields, budget);
          actions.addAll(captures.map(condition::actions).orElse(condition.antiActions()));
          matched = captures.isPresent() || !condition.antiActions().isEmpty();
          if (condition.breaks().after(captures.isPresent())) {
            break;
          }
        }
        if (matched || !actions.isEmpty()) {
          found.add(new Found(extension, List.copyOf(actions)));
        }
        if (matched && !extension.continues()) {
          break;
        }
      }
    } catch (StepBudget.Exceeded e) {
      return Result.failed(
          at
              + ": the expression backtracks too much on what was dialled; write it with fewer * and + in one another");
    }
    return new Result(List.copyOf(found), Optional.empty());
  }
}
