package io.thinline.skinny.line;

import io.thinline.api.call.Endpoint;
import io.thinline.api.call.Leg;

/** Takes calls for lines to the phones. Call thread only. */
@FunctionalInterface
public interface LineOffers {
  Endpoint.OfferAnswer offer(LineAddress line, Leg leg);
}
