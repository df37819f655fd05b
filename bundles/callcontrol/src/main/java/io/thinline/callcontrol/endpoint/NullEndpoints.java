package io.thinline.callcontrol.endpoint;

import io.thinline.api.call.Endpoint;
import io.thinline.api.call.EndpointProvider;
import io.thinline.api.call.Leg;
import io.thinline.api.call.Party;
import io.thinline.callcontrol.SilentTerminal;
import org.osgi.service.component.annotations.Component;

/** {@code null/null}: answers at once, hears nothing and says nothing. */
@Component(
    service = EndpointProvider.class,
    immediate = true,
    property = EndpointProvider.SCHEME + "=null")
public final class NullEndpoints implements EndpointProvider {
  @Override
  public Lookup find(String rest) {
    return new Lookup.Found(new Nobody("null/" + rest));
  }

  private record Nobody(String name) implements Endpoint {
    @Override
    public Party party() {
      return Party.UNKNOWN;
    }

    @Override
    public OfferAnswer offer(Leg leg) {
      leg.answer(new SilentTerminal());
      return new OfferAnswer.Accepted((heard, event) -> {});
    }
  }
}
