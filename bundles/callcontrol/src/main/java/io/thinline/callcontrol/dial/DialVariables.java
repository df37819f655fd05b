package io.thinline.callcontrol.dial;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.Party;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the variables of a dial string, and of the leg it is dialled for, mean for a new leg. The
 * inner one wins: target, branch, request; then the variables the dialling leg exports.
 */
final class DialVariables {
  private static final Logger log = LoggerFactory.getLogger(DialVariables.class);
  private static final Duration STANDARD_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration MARGIN = Duration.ofSeconds(1);
  private static final String CALL_TIMEOUT = "call_timeout";
  private static final String EXPORTED = "export_vars";

  /** In front of an exported variable that the exporting leg does not use itself. */
  private static final String ELSEWHERE_ONLY = "nolocal:";

  private static final String CONTINUE = "originate_continue_on_timeout";
  private static final String FAIL_ON_REJECT = "fail_on_single_reject";

  private static final Set<String> YES = Set.of("true", "yes", "on", "1", "enabled", "allow");

  /** What is only for the ringing, and of no use to the new leg. */
  private static final Set<String> OF_THE_RINGING =
      Set.of(
          "leg_timeout",
          "leg_delay_start",
          "ignore_early_media",
          "originate_timeout",
          CONTINUE,
          FAIL_ON_REJECT);

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Supplier<Optional<Leg>> dialling;

  /**
   * @param dialling asked anew each time: another leg may have taken its place
   */
  DialVariables(
      Supplier<Optional<Leg>> dialling,
      Map<String, String> request,
      Map<String, String> branch,
      Map<String, String> target) {
    this.dialling = dialling;
    dialling.get().ifPresent(this::exported);
    values.putAll(request);
    values.putAll(branch);
    values.putAll(target);
  }

  private void exported(Leg leg) {
    for (String name : leg.variable(EXPORTED).orElse("").split(",", -1)) {
      String stripped = name.strip();
      leg.variable(stripped).ifPresent(value -> values.put(nameElsewhere(stripped), value));
    }
  }

  private static String nameElsewhere(String exported) {
    return exported.startsWith(ELSEWHERE_ONLY)
        ? exported.substring(ELSEWHERE_ONLY.length())
        : exported;
  }

  /** What the new leg is given. */
  Map<String, String> ofLeg() {
    Map<String, String> given = new HashMap<>(values);
    given.keySet().removeAll(OF_THE_RINGING);
    return given;
  }

  /** Who is shown as calling. */
  Party caller(Party otherwise) {
    return new Party(
        find("origination_caller_id_number")
            .or(() -> ofDialling("effective_caller_id_number"))
            .orElse(otherwise.number()),
        find("origination_caller_id_name")
            .or(() -> ofDialling("effective_caller_id_name"))
            .orElse(otherwise.name()));
  }

  /** How long a leg may ring; unless it says so itself, just longer than all of its attempt. */
  Duration legTimeout() {
    return seconds("leg_timeout").orElseGet(() -> callTimeout().plus(MARGIN));
  }

  /** How long those that are rung at once may take. */
  Duration callTimeout() {
    return seconds(CALL_TIMEOUT)
        .or(() -> ofDialling(CALL_TIMEOUT).flatMap(text -> seconds(CALL_TIMEOUT, text)))
        .orElse(STANDARD_TIMEOUT);
  }

  /** Whether those behind a {@code |} are tried when the time of those before it is up. */
  boolean goesOnAfterTimeout() {
    return find(CONTINUE).or(() -> ofDialling(CONTINUE)).filter(DialVariables::yes).isPresent();
  }

  /**
   * Whether one that does not want the call ends it for all: {@code true}, or a list of causes,
   * behind {@code !} of those that do not.
   */
  boolean failsOnSingleReject(Cause cause) {
    String rule = find(FAIL_ON_REJECT).or(() -> ofDialling(FAIL_ON_REJECT)).orElse("");
    if (rule.isEmpty() || yes(rule)) {
      return !rule.isEmpty();
    }
    boolean not = rule.startsWith("!");
    boolean listed =
        Arrays.stream(rule.substring(not ? 1 : 0).split(",", -1))
            .flatMap(name -> Cause.of(name.strip()).stream())
            .anyMatch(cause::equals);
    return listed != not;
  }

  /** How long to wait before a leg is rung. */
  Duration delay() {
    return seconds("leg_delay_start").orElse(Duration.ZERO);
  }

  /** How long all of it may take, when that is bounded. */
  Optional<Duration> originateTimeout() {
    return seconds("originate_timeout")
        .or(
            () ->
                ofDialling("originate_timeout")
                    .flatMap(text -> seconds("originate_timeout", text)));
  }

  /** What early media counts as. */
  EarlyMediaRule earlyMedia() {
    String rule =
        find("ignore_early_media")
            .or(() -> ofDialling("ignore_early_media"))
            .orElse("")
            .toLowerCase(Locale.ROOT);
    if (rule.equals("ring_ready")) {
      return EarlyMediaRule.RINGING;
    }
    return yes(rule) || rule.equals("consume") ? EarlyMediaRule.IGNORED : EarlyMediaRule.HEARD;
  }

  /** What becomes of early media. */
  enum EarlyMediaRule {
    HEARD,
    RINGING,
    IGNORED
  }

  private static boolean yes(String value) {
    return YES.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  private Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  private Optional<String> ofDialling(String name) {
    return dialling.get().flatMap(leg -> leg.variable(name)).filter(value -> !value.isEmpty());
  }

  private Optional<Duration> seconds(String name) {
    return find(name).flatMap(text -> seconds(name, text));
  }

  private static Optional<Duration> seconds(String name, String text) {
    try {
      int seconds = Integer.parseUnsignedInt(text.strip());
      return seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    } catch (NumberFormatException e) {
      log.warn("{} is \"{}\", not a number of seconds; it does not count", name, text);
      return Optional.empty();
    }
  }
}
