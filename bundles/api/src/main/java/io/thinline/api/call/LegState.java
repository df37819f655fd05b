package io.thinline.api.call;

/** Where a leg is in its life. */
public enum LegState {
  /** Inbound: the party has gone off hook and is dialling. */
  DIALING,
  /** Inbound: the number is complete and being routed. */
  ROUTING,
  /** Inbound: the far party is being alerted. */
  ALERTING,
  /** Outbound: offered to its endpoint, which does not ring yet. */
  OFFERED,
  /** Outbound: the party is being alerted. */
  RINGING,
  /** The party has answered, or has been answered. */
  ANSWERED,
  /** Over; nothing happens to it any more. */
  ENDED
}
