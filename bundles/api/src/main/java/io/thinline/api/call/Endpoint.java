package io.thinline.api.call;

import org.osgi.annotation.versioning.ConsumerType;

/** What a leg can be offered to: a line, a trunk, a mailbox. Call thread only. */
@ConsumerType
public interface Endpoint {

  /** Its dial string. */
  String name();

  /** Who is reached there. */
  Party party();

  /**
   * Takes the outbound leg, or says why not. {@link Leg#ring} may be called before this returns.
   */
  OfferAnswer offer(Leg leg);

  /** What an endpoint says to an offer. */
  sealed interface OfferAnswer {

    /** It takes the leg; {@code owner} hears the leg's events from now on. */
    record Accepted(LegListener owner) implements OfferAnswer {}

    /** It does not. */
    record Refused(Cause cause, String reason) implements OfferAnswer {}
  }
}
