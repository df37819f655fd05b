package io.thinline.callcontrol;

import io.thinline.api.call.Cause;

/** What a leg's variables tell of whom it talks to, under FreeSWITCH's names. */
final class BridgeVariables {
  private static final String BRIDGE_TO = "bridge_to";
  private static final String BRIDGE_UUID = "bridge_uuid";
  private static final String SIGNAL_BOND = "signal_bond";
  private static final String LAST_BRIDGE_TO = "last_bridge_to";
  private static final String CAUSE = "bridge_hangup_cause";
  private static final String LAST_CAUSE = "last_bridge_hangup_cause";

  private BridgeVariables() {}

  static void bridged(SwitchLeg one, SwitchLeg other) {
    talks(one, other.uuid());
    talks(other, one.uuid());
  }

  private static void talks(SwitchLeg leg, String other) {
    leg.setVariable(BRIDGE_TO, other);
    leg.setVariable(BRIDGE_UUID, other);
    leg.setVariable(SIGNAL_BOND, other);
    leg.setVariable(LAST_BRIDGE_TO, other);
    leg.unsetVariable(CAUSE);
  }

  /** The leg talks to nobody any more. */
  static void parted(SwitchLeg leg, Cause cause) {
    leg.unsetVariable(BRIDGE_TO);
    leg.unsetVariable(BRIDGE_UUID);
    leg.unsetVariable(SIGNAL_BOND);
    leg.setVariable(CAUSE, cause.name());
    leg.setVariable(LAST_CAUSE, cause.name());
  }
}
