package io.thinline.dialplan;

import io.thinline.dialplan.expression.Expression;
import java.util.function.Predicate;

/** What a condition asks. */
interface Criterion {

  /**
   * Asks it.
   *
   * @throws io.thinline.dialplan.expression.StepBudget.Exceeded when its expression takes too long
   */
  Outcome ask(Situation situation);

  /** Asks of the dialled number alone; everything else is as it is wanted. */
  boolean takes(Predicate<Expression> number);

  /**
   * The answer.
   *
   * @param seen what was looked at, for people; empty when nobody reads it
   */
  record Outcome(boolean held, Captures captures, String seen) {
    static Outcome of(boolean held, String seen) {
      return new Outcome(held, Captures.NONE, seen);
    }
  }

  /** Holds always. */
  Criterion ALWAYS =
      new Criterion() {
        @Override
        public Outcome ask(Situation situation) {
          return Outcome.of(true, "always");
        }

        @Override
        public boolean takes(Predicate<Expression> number) {
          return true;
        }

        @Override
        public String toString() {
          return "always";
        }
      };
}
