package io.thinline.callcontrol.app;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.Party;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Variables of a leg that decide how {@code bridge} goes on, under FreeSWITCH's names. */
final class BridgeVariables {
  static final String DISPOSITION = "originate_disposition";
  static final String SUCCESS = "SUCCESS";
  static final String OTHER = "last_bridge_to";
  static final String LAST_CAUSE = "last_bridge_hangup_cause";

  private static final Set<String> YES = Set.of("true", "yes", "on", "1", "enabled", "allow");

  private BridgeVariables() {}

  /** Whether the dialplan goes on though nobody answered: {@code true}, or a list of causes. */
  static boolean goesOnAfter(Leg leg, Cause cause) {
    String rule = leg.variable("continue_on_fail").orElse("").strip();
    return YES.contains(rule.toLowerCase(Locale.ROOT))
        || Arrays.stream(rule.split(",", -1))
            .flatMap(name -> Cause.of(name.strip()).stream())
            .anyMatch(cause::equals);
  }

  /** Whether the caller's leg ends with the conversation. */
  static boolean endsAfterBridge(Leg leg) {
    return YES.contains(
        leg.variable("hangup_after_bridge").orElse("").strip().toLowerCase(Locale.ROOT));
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

  private static Optional<String> find(Leg leg, String name) {
    return leg.variable(name).filter(value -> !value.isEmpty());
  }
}
