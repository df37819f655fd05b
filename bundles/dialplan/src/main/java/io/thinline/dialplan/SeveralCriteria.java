package io.thinline.dialplan;

import io.thinline.dialplan.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Several criteria of which all, any or exactly one must hold.
 *
 * @param criteria in the order written
 * @param numbered true when actions can speak of what each has found
 */
record SeveralCriteria(Rule rule, List<Criterion> criteria, boolean numbered) implements Criterion {

  /** How many. */
  enum Rule {
    ALL,
    ANY,
    XOR;

    /** What is left need not be asked. */
    boolean settledBy(boolean held) {
      return (this == ALL && !held) || (this == ANY && held);
    }

    boolean holds(int held, int asked) {
      return switch (this) {
        case ALL -> held == asked;
        case ANY -> held > 0;
        case XOR -> held == 1;
      };
    }
  }

  SeveralCriteria {
    criteria = List.copyOf(criteria);
  }

  @Override
  public Outcome ask(Situation situation) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Criterion criterion : criteria) {
      Outcome outcome = criterion.ask(situation);
      outcomes.add(outcome);
      if (rule.settledBy(outcome.held())) {
        break;
      }
    }
    int held = (int) outcomes.stream().filter(Outcome::held).count();
    List<List<String>> captures =
        outcomes.stream().map(outcome -> outcome.captures().last()).toList();
    Captures all = Captures.ofEach(captures);
    return new Outcome(
        rule.holds(held, outcomes.size()),
        numbered ? all : Captures.of(all.last()),
        situation.traced() ? seen(outcomes) : "");
  }

  private String seen(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(outcome -> outcome.seen() + (outcome.held() ? " yes" : " no"))
        .collect(Collectors.joining(", ", rule + " of ", ""));
  }

  /** Of one and only one nothing can be said before everything is known. */
  @Override
  public boolean takes(Predicate<Expression> number) {
    return rule == Rule.ALL
        ? criteria.stream().allMatch(one -> one.takes(number))
        : criteria.stream().anyMatch(one -> one.takes(number));
  }

  @Override
  public String toString() {
    return criteria.stream()
        .map(Criterion::toString)
        .collect(Collectors.joining(", ", rule + " of ", ""));
  }
}
