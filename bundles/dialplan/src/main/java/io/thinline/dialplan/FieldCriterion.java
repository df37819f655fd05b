package io.thinline.dialplan;

import io.thinline.dialplan.expression.Expression;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An expression is found in a field. */
record FieldCriterion(Subject subject, Wording wording) implements Criterion {

  @Override
  public Outcome ask(Situation situation) {
    String value = subject.value(situation);
    Optional<Expression> expression = wording.expression(situation);
    if (expression.isEmpty()) {
      return Outcome.of(false, seen(situation, value, "no expression"));
    }
    String seen = seen(situation, value, expression.get().toString());
    if (!expression.get().captures()) {
      return Outcome.of(expression.get().matches(value, situation.budget()), seen);
    }
    Optional<List<String>> groups = expression.get().find(value, situation.budget());
    return new Outcome(groups.isPresent(), groups.map(Captures::of).orElse(Captures.NONE), seen);
  }

  private String seen(Situation situation, String value, String expression) {
    return situation.traced() ? subject + " \"" + value + "\" =~ " + expression : "";
  }

  @Override
  public boolean takes(Predicate<Expression> number) {
    return !subject.isNumber() || wording.fixed().map(number::test).orElse(true);
  }

  @Override
  public String toString() {
    return subject + " =~ " + wording;
  }
}
