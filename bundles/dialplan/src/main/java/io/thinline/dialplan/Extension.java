package io.thinline.dialplan;

import io.thinline.api.config.SourceLocation;
import io.thinline.dialplan.expression.Expression;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An extension of a context.
 *
 * @param continues true when hunting goes on behind it though it matched
 */
record Extension(
    String name, boolean continues, List<Condition> conditions, SourceLocation location) {

  Extension {
    conditions = List.copyOf(conditions);
  }

  /** Whether one of these applications stands anywhere in it. */
  boolean mentions(Set<String> applications) {
    return conditions.stream().anyMatch(condition -> condition.mentions(applications));
  }

  /** What a number means to it when everything else about the call is as it is wanted. */
  enum Take {
    NO,
    YES,
    /** It matches, and does one of the applications asked for. */
    WITH_APPLICATION
  }

  Take takes(Predicate<Expression> number, Set<String> applications) {
    Walk walk = new Walk(number, applications);
    if (!walk.conditions(conditions)) {
      return Take.NO;
    }
    return walk.applied ? Take.WITH_APPLICATION : Take.YES;
  }

  /** A walk as {@link Hunt} does it, with nothing known but the number. */
  private static final class Walk {
    private final Predicate<Expression> number;
    private final Set<String> applications;
    private boolean applied;

    Walk(Predicate<Expression> number, Set<String> applications) {
      this.number = number;
      this.applications = applications;
    }

    boolean conditions(List<Condition> conditions) {
      boolean matched = false;
      for (Condition condition : conditions) {
        boolean held = condition.criterion().takes(number);
        applied |=
            (held ? condition.actions() : condition.antiActions())
                .stream().anyMatch(action -> applications.contains(action.application()));
        matched = condition.matches(held);
        if (condition.breaks().after(held)) {
          break;
        }
        if (held && !condition.nested().isEmpty()) {
          matched = conditions(condition.nested()) || !condition.requireNested();
          if (!matched && condition.breaks() != Condition.Break.NEVER) {
            return false;
          }
        }
      }
      return matched;
    }
  }

  /**
   * What a number must begin with, one of these, for anything in it to hold; nothing when that is
   * not known. Conditions before the one that asks for the number must do nothing and stop when
   * they do not hold.
   */
  Optional<List<String>> heads() {
    for (Condition condition : conditions) {
      if (!condition.antiActions().isEmpty()) {
        return Optional.empty();
      }
      Optional<List<String>> heads = heads(condition.criterion());
      boolean stops = condition.breaks().after(false);
      if (heads.isPresent() && stops) {
        return heads;
      }
      boolean harmless =
          condition.breaks() == Condition.Break.ON_FALSE
              && condition.actions().isEmpty()
              && condition.nested().isEmpty();
      if (!harmless) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> heads(Criterion criterion) {
    if (criterion instanceof FieldCriterion field
        && field.subject().isNumber()
        && field.subject().isFixed()) {
      return field.wording().fixed().flatMap(Expression::heads);
    }
    if (criterion instanceof SeveralCriteria several
        && several.rule() == SeveralCriteria.Rule.ALL) {
      return several.criteria().stream().flatMap(one -> heads(one).stream()).findFirst();
    }
    return Optional.empty();
  }
}
