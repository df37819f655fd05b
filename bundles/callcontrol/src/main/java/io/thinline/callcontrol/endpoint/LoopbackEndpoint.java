package io.thinline.callcontrol.endpoint;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Endpoint;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegRequest;
import io.thinline.api.call.Party;
import io.thinline.api.dialplan.VariableExpander;
import io.thinline.callcontrol.CallerProfile;
import io.thinline.callcontrol.SilentTerminal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A way back into the dialplan: the leg that is offered is one end, one that dials the other. */
record LoopbackEndpoint(CallControl control, LoopbackHops hops, String rest, LoopbackTarget target)
    implements Endpoint {

  /** Of the one end and not of the other, beside the fields of its caller profile. */
  private static final Set<String> OWN =
      Set.of("originator", "origination_uuid", "export_vars", "call_timeout");

  @Override
  public String name() {
    return "loopback/" + rest;
  }

  @Override
  public Party party() {
    return new Party(target.destination(), "");
  }

  @Override
  public OfferAnswer offer(Leg near) {
    int through = hops.through(near);
    if (through > LoopbackHops.MOST) {
      return new OfferAnswer.Refused(Cause.EXCHANGE_ROUTING_ERROR, "Dialplan loops");
    }
    LoopbackLegs legs = new LoopbackLegs(control, near);
    Leg farther =
        control.open(
            new LegRequest(
                name() + "-b",
                near.far(),
                target.dialplan(),
                target.context(),
                new SilentTerminal(),
                variables(near)),
            legs.ofFarther());
    hops.begins(farther, through);
    farther.addListener(this::forget);
    legs.farther(farther);
    if (target.application().isEmpty()) {
      control.dial(farther, target.destination());
    } else {
      // Its variables have been filled in already; what they held is no dialplan.
      control.execute(
          farther, target.application(), VariableExpander.literal(target.destination()));
    }
    return new OfferAnswer.Accepted(legs.ofNear());
  }

  private void forget(Leg farther, LegEvent event) {
    if (event instanceof LegEvent.Ended) {
      hops.ended(farther);
    }
  }

  private static Map<String, String> variables(Leg near) {
    Map<String, String> variables = new HashMap<>(near.variables());
    variables.keySet().removeAll(CallerProfile.names());
    variables.keySet().removeAll(OWN);
    return variables;
  }
}
