package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What became of a subscription.
 *
 * @param code the number on the wire
 */
public record SubscribeCause(int code) implements WireCode {
  public static final SubscribeCause OK = new SubscribeCause(0);

  public static final SubscribeCause ROUTE_FAIL = new SubscribeCause(1);

  public static final SubscribeCause AUTH_FAIL = new SubscribeCause(2);

  public static final SubscribeCause TIMEOUT = new SubscribeCause(3);

  public static final SubscribeCause TRUNK_TERM = new SubscribeCause(4);

  public static final SubscribeCause TRUNK_FORBIDDEN = new SubscribeCause(5);

  public static final SubscribeCause THROTTLE = new SubscribeCause(6);

  /** The code with that number. */
  public static SubscribeCause of(int code) {
    return new SubscribeCause(code);
  }

  /** The code with that name. */
  public static Optional<SubscribeCause> byName(String name) {
    return CodeNames.of(SubscribeCause.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
