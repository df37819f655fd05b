package io.thinline.callcontrol.endpoint;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Endpoint;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegRequest;
import io.thinline.api.call.Party;
import io.thinline.callcontrol.SilentTerminal;
import java.util.HashMap;
import java.util.Map;

/** A way back into the dialplan: the leg that is offered is one end, one that dials the other. */
record LoopbackEndpoint(CallControl control, String rest, LoopbackTarget target)
    implements Endpoint {
  private static final String HOPS = "loopback_hops";
  private static final int MOST_HOPS = 30;

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
    int hops = hops(near);
    if (hops > MOST_HOPS) {
      return new OfferAnswer.Refused(Cause.EXCHANGE_ROUTING_ERROR, "Dialplan loops");
    }
    Map<String, String> variables = new HashMap<>(near.variables());
    variables.keySet().removeAll(LoopbackLegs.OWN);
    variables.put(HOPS, Integer.toString(hops));
    variables.put("export_vars", HOPS);
    LoopbackLegs legs = new LoopbackLegs(control, near);
    Leg farther =
        control.open(
            new LegRequest(
                name() + "-b",
                near.far(),
                target.dialplan(),
                target.context(),
                new SilentTerminal(),
                variables),
            legs.ofFarther());
    legs.farther(farther);
    if (target.application().isEmpty()) {
      control.dial(farther, target.destination());
    } else {
      control.execute(farther, target.application(), target.destination());
    }
    return new OfferAnswer.Accepted(legs.ofNear());
  }

  private static int hops(Leg leg) {
    try {
      return Integer.parseInt(leg.variable(HOPS).orElse("0")) + 1;
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
