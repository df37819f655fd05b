package io.thinline.dialplan;

import io.thinline.api.config.ConfigProblem;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.PatternVerdict;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the applications of a patterns context say about dialled digits. */
final class PatternApplications {
  /** From this number on, a wait is in milliseconds. */
  private static final int MILLISECONDS = 100;

  private static final String WAIT = "skinny-wait";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

  private static final Map<String, Function<DialplanAction, PatternVerdict>> VERDICTS =
      Map.of(
          "skinny-process",
          action -> new PatternVerdict.Process(),
          "skinny-route",
          action -> new PatternVerdict.Process(),
          "skinny-drop",
          action -> new PatternVerdict.Drop("dropped by " + action.location()),
          WAIT,
          action -> new PatternVerdict.Wait(time(action.data())));

  private PatternApplications() {}

  /** What an action says; nothing when it is no application of patterns. */
  static Optional<PatternVerdict> verdict(DialplanAction action) {
    return Optional.ofNullable(VERDICTS.get(action.application())).map(of -> of.apply(action));
  }

  /** What is wrong with an action, seen at load. */
  static Optional<ConfigProblem> check(Action action, boolean ofPatterns) {
    String data = action.data().strip();
    if (action.application().equals(WAIT) && !data.isEmpty() && time(data).isEmpty()) {
      return Optional.of(
          ConfigProblem.error(
              action.location(),
              "skinny-wait data=\""
                  + data
                  + "\": allowed are seconds below 100, milliseconds from 100 on, or nothing for"
                  + " the profile's digit-timeout, which is used"));
    }
    if (ofPatterns && Slips.isNear(action.application(), VERDICTS.keySet())) {
      return VERDICTS.containsKey(action.application())
          ? Optional.empty()
          : Optional.of(
              ConfigProblem.error(
                  action.location(),
                  "there is no application \""
                      + action.application()
                      + "\""
                      + Slips.nearest(action.application(), VERDICTS.keySet())));
    }
    if (ofPatterns && !VERDICTS.containsKey(action.application())) {
      return Optional.of(
          ConfigProblem.warning(
              action.location(),
              action.application()
                  + " has no effect in a patterns context; skinny-process, skinny-wait and"
                  + " skinny-drop have"));
    }
    return Optional.empty();
  }

  private static Optional<Duration> time(String data) {
    String number = data.strip();
    if (!NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    int value = Integer.parseInt(number);
    return Optional.of(value < MILLISECONDS ? Duration.ofSeconds(value) : Duration.ofMillis(value));
  }
}
