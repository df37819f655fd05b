package io.thinline.skinny.line;

import io.thinline.api.call.Endpoint;
import io.thinline.api.call.Leg;
import io.thinline.api.call.Party;

/** A line as calls are offered to it. */
record LineEndpoint(LineAddress line, Party party, LineOffers offers) implements Endpoint {

  @Override
  public String name() {
    return line.dialString();
  }

  @Override
  public OfferAnswer offer(Leg leg) {
    return offers.offer(line, leg);
  }
}
