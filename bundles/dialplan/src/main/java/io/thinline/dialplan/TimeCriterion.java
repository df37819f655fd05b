package io.thinline.dialplan;

import io.thinline.dialplan.expression.Expression;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/**
 * It is that time.
 *
 * @param written the attributes as written, for people
 */
record TimeCriterion(Predicate<ZonedDateTime> when, String written) implements Criterion {

  @Override
  public Outcome ask(Situation situation) {
    ZonedDateTime time = situation.time();
    String seen = situation.traced() ? time.truncatedTo(ChronoUnit.SECONDS) + " is " + written : "";
    return Outcome.of(when.test(time), seen);
  }

  @Override
  public boolean takes(Predicate<Expression> number) {
    return true;
  }

  @Override
  public String toString() {
    return written;
  }
}
