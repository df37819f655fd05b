package io.thinline.callcontrol;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Endpoint;
import io.thinline.api.call.EndpointProvider;
import io.thinline.api.call.EndpointProvider.Lookup;
import io.thinline.api.call.LegState;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds endpoints by their dial strings and offers legs to them. */
final class Offers {
  private static final Logger log = LoggerFactory.getLogger(Offers.class);
  private static final Lookup BROKEN =
      new Lookup.NotFound(Cause.NORMAL_TEMPORARY_FAILURE, "Internal error");

  private final Whiteboard<EndpointProvider> providers =
      new Whiteboard<>("endpoint scheme", EndpointProvider.SCHEME);

  Whiteboard<EndpointProvider> providers() {
    return providers;
  }

  /** What an address stands for; empty when it has no scheme, or one that nobody offers. */
  Optional<Lookup> lookup(String address) {
    return provider(address).map(provider -> find(provider, address));
  }

  /**
   * Offers the leg to the endpoint it is named after; it ends when that does not take it.
   *
   * @param by where the offer was written, for messages
   * @param begins is told of the leg as soon as it is known who is at it, and before the offer
   */
  void offer(SwitchLeg leg, String by, Consumer<SwitchLeg> begins) {
    String address = leg.endpoint();
    Optional<EndpointProvider> provider = provider(address);
    if (provider.isEmpty()) {
      begins.accept(leg);
      noProvider(leg, by);
      return;
    }
    leg.provider = provider.get();
    Lookup lookup = find(provider.get(), address);
    if (lookup instanceof Lookup.Found found) {
      leg.parties().party(found.endpoint().party());
      leg.parties().destination(found.endpoint().party().number());
    }
    begins.accept(leg);
    if (leg.state() != LegState.OFFERED) {
      return;
    }
    if (lookup instanceof Lookup.Found found) {
      offer(leg, found.endpoint(), by);
    } else if (lookup instanceof Lookup.NotFound none) {
      if (!none.reason().isEmpty()) {
        log.info("{}{}: {}: {}", by, address, none.cause(), none.reason());
      }
      leg.hangup(none.cause(), Reasons.forDisplay(none.reason()));
    } else {
      leg.hangup(Cause.INVALID_NUMBER_FORMAT, "Address has no leg");
    }
  }

  private static void offer(SwitchLeg leg, Endpoint endpoint, String by) {
    Endpoint.OfferAnswer answer;
    try {
      answer = endpoint.offer(leg);
    } catch (RuntimeException e) {
      log.error("{}{} failed when it was offered a call", by, endpoint.name(), e);
      leg.hangup(Cause.NORMAL_TEMPORARY_FAILURE, "Internal error");
      return;
    }
    if (answer instanceof Endpoint.OfferAnswer.Accepted accepted) {
      leg.audience.owner(accepted.owner());
    } else if (answer instanceof Endpoint.OfferAnswer.Refused refused) {
      if (refused.cause() == Cause.EXCHANGE_ROUTING_ERROR) {
        log.warn("{}{}: {}; the call ends", by, endpoint.name(), refused.reason());
      }
      leg.hangup(refused.cause(), Reasons.forDisplay(refused.reason()));
    }
  }

  private static void noProvider(SwitchLeg leg, String by) {
    String address = leg.endpoint();
    String scheme = scheme(address);
    if (scheme.isEmpty()) {
      log.warn("{}\"{}\" has no scheme; write one such as skinny/internal/1101", by, address);
      leg.hangup(Cause.INVALID_NUMBER_FORMAT, "Bad dial string");
    } else {
      log.warn("{}{}: no bundle offers the scheme \"{}\"", by, address, scheme);
      leg.hangup(Cause.CHAN_NOT_IMPLEMENTED, Reasons.notInstalled(scheme));
    }
  }

  /** Legs that wait at an endpoint of this provider end. */
  void gone(EndpointProvider provider, Iterable<SwitchLeg> legs) {
    providers.remove(provider);
    for (SwitchLeg leg : legs) {
      boolean waiting = leg.state() == LegState.OFFERED || leg.state() == LegState.RINGING;
      if (leg.provider == provider && waiting) {
        leg.hangup(Cause.DESTINATION_OUT_OF_ORDER, "Endpoint has stopped");
      }
    }
  }

  private Optional<EndpointProvider> provider(String address) {
    return providers.find(scheme(address));
  }

  private static Lookup find(EndpointProvider provider, String address) {
    try {
      return provider.find(address.substring(scheme(address).length() + 1));
    } catch (RuntimeException e) {
      log.error("{} could not be looked up", address, e);
      return BROKEN;
    }
  }

  /** Empty when there is none. */
  private static String scheme(String address) {
    return address.substring(0, Math.max(0, address.indexOf('/')));
  }
}
