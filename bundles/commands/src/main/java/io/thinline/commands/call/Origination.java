package io.thinline.commands.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.DialOut;
import io.thinline.api.call.Leg;
import io.thinline.api.call.Party;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code originate} was asked.
 *
 * @param dialString whom to ring
 * @param goal where the one who answers goes: a number, or {@code &application(arguments)}
 * @param caller who is shown as calling
 * @param timeout how long it may ring; empty takes the dial string's, or a minute
 */
record Origination(
    String dialString,
    String goal,
    String dialplan,
    String context,
    Party caller,
    Optional<Duration> timeout) {
  static final int FEWEST = 2;
  static final int MOST = 7;

  private static final String UNDEFINED = "undef";
  private static final String NOBODY = "0000000000";
  private static final String CALL_TIMEOUT = "call_timeout";
  private static final int DIALPLAN = 2;
  private static final int CONTEXT = 3;
  private static final int NAME = 4;
  private static final int NUMBER = 5;
  private static final int TIMEOUT = 6;

  /**
   * @param words two to seven
   * @throws IllegalArgumentException when the timeout is no number of seconds
   */
  static Origination of(List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.replaceAll(word -> word.equalsIgnoreCase(UNDEFINED) ? "" : word);
    while (all.size() < MOST) {
      all.add("");
    }
    return new Origination(
        all.get(0),
        all.get(1),
        otherwise(all.get(DIALPLAN), "XML"),
        otherwise(all.get(CONTEXT), "default"),
        new Party(otherwise(all.get(NUMBER), NOBODY), all.get(NAME)),
        seconds(all.get(TIMEOUT)));
  }

  private static String otherwise(String word, String standard) {
    return word.isEmpty() ? standard : word;
  }

  private static Optional<Duration> seconds(String word) {
    if (!word.matches("\\d{0,6}")) {
      throw new IllegalArgumentException(
          "\"" + word + "\" is no timeout; write a number of seconds");
    }
    return word.isEmpty() || Integer.parseInt(word) == 0
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(Integer.parseInt(word)));
  }

  /** The name behind {@code &}. */
  Optional<String> application() {
    if (!goal.startsWith("&") || goal.length() == 1) {
      return Optional.empty();
    }
    int open = goal.indexOf('(');
    return Optional.of(goal.substring(1, open < 0 ? goal.length() : open).strip());
  }

  private String arguments() {
    int open = goal.indexOf('(');
    int close = goal.lastIndexOf(')');
    return open < 0 ? "" : goal.substring(open + 1, close > open ? close : goal.length());
  }

  /** A timeout counts for each attempt too, which else has a minute; a dial string's own wins. */
  DialOut request() {
    Map<String, String> variables =
        timeout.isPresent() && !dialString.contains(CALL_TIMEOUT)
            ? Map.of(CALL_TIMEOUT, Long.toString(timeout.get().toSeconds()))
            : Map.of();
    boolean own = dialString.contains("originate_timeout=");
    return new DialOut(
        dialString,
        caller,
        Optional.empty(),
        own ? Duration.ZERO : timeout.orElse(Duration.ZERO),
        variables);
  }

  /** Sends the one who has answered where it is to go. */
  void sendOn(CallControl control, Leg leg) {
    if (!dialString.contains(CALL_TIMEOUT)) {
      leg.unsetVariable(CALL_TIMEOUT);
    }
    Optional<String> application = application();
    if (application.isPresent()) {
      control.execute(leg, application.get(), arguments());
    } else {
      control.transfer(leg, goal, dialplan, context);
    }
  }
}
