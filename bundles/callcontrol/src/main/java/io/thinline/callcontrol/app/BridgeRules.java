package io.thinline.callcontrol.app;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.Party;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Variables of a leg that decide how {@code bridge} goes on, under FreeSWITCH's names. */
final class BridgeRules {
  private static final Set<String> YES = Set.of("true", "yes", "on", "1", "enabled", "allow");

  /** Where neither variable speaks, a dialplan goes on after these, as in FreeSWITCH. */
  private static final Set<Cause> UNANSWERED =
      EnumSet.of(Cause.NO_ANSWER, Cause.NO_USER_RESPONSE, Cause.ORIGINATOR_CANCEL);

  private static final Map<Cause, String> DIAL_STATUS =
      Map.of(
          Cause.ORIGINATOR_CANCEL, "CANCEL",
          Cause.USER_BUSY, "BUSY",
          Cause.NO_ANSWER, "NOANSWER",
          Cause.DESTINATION_OUT_OF_ORDER, "INVALIDARGS",
          Cause.CALL_REJECTED, "DONTCALL");

  private BridgeRules() {}

  /**
   * Whether the dialplan goes on though nobody answered: {@code continue_on_fail} is true or a list
   * of causes that let it, {@code failure_causes} a list of those that do not.
   */
  static boolean goesOnAfter(Leg leg, Cause cause) {
    Optional<String> lets = find(leg, "continue_on_fail");
    Optional<String> prevents = find(leg, "failure_causes");
    if (lets.isEmpty() && prevents.isEmpty()) {
      return UNANSWERED.contains(cause);
    }
    return lets.filter(rule -> matches(rule, cause)).isPresent()
        || prevents.filter(rule -> !matches(rule, cause)).isPresent();
  }

  /** Whether the caller's leg ends with the conversation. */
  static boolean endsAfterBridge(Leg leg) {
    return find(leg, "hangup_after_bridge").filter(BridgeRules::yes).isPresent();
  }

  /** {@code extension[:dialplan[:context]]} to go to behind the conversation. */
  static Optional<String[]> transferAfterBridge(Leg leg) {
    return find(leg, "transfer_after_bridge").map(target -> (target + "::").split(":", 4));
  }

  /** Tells the dialplan how the ringing went. */
  static void answered(Leg leg) {
    leg.setVariable("originate_disposition", "SUCCESS");
    leg.setVariable("DIALSTATUS", "SUCCESS");
    leg.unsetVariable("originate_failed_cause");
  }

  /** Tells the dialplan how the ringing went. */
  static void failed(Leg leg, Cause cause) {
    leg.setVariable("originate_disposition", cause.name());
    leg.setVariable("DIALSTATUS", DIAL_STATUS.getOrDefault(cause, cause.name()));
    leg.setVariable("originate_failed_cause", cause.name());
    leg.setVariable("last_bridge_hangup_cause", cause.name());
  }

  /** Why the conversation ended. */
  static Cause endOfBridge(Leg leg) {
    return find(leg, "bridge_hangup_cause").flatMap(Cause::of).orElse(Cause.NORMAL_CLEARING);
  }

  /** Who the caller is shown at the far side. */
  static Party callee(Leg caller, Leg callee) {
    Party party = callee.party();
    return new Party(
        find(callee, "origination_callee_id_number")
            .or(() -> find(caller, "effective_callee_id_number"))
            .orElse(party.number()),
        find(callee, "origination_callee_id_name")
            .or(() -> find(caller, "effective_callee_id_name"))
            .orElse(party.name()));
  }

  private static boolean matches(String rule, Cause cause) {
    return yes(rule)
        || Arrays.stream(rule.split(",", -1))
            .flatMap(name -> Cause.of(name.strip()).stream())
            .anyMatch(cause::equals);
  }

  private static boolean yes(String value) {
    return YES.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  private static Optional<String> find(Leg leg, String name) {
    return leg.variable(name).filter(value -> !value.isBlank());
  }
}
