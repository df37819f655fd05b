package io.thinline.sccp.value;

import java.util.Optional;

/**
 * A soft key set, by the state it is for.
 *
 * @param code the number on the wire
 */
public record SoftKeySet(int code) implements WireCode {
  @Named(value = "KeySetOnHook", or = "OnHook")
  public static final SoftKeySet ON_HOOK = new SoftKeySet(0);

  @Named(value = "KeySetConnected", or = "Connected")
  public static final SoftKeySet CONNECTED = new SoftKeySet(1);

  @Named(value = "KeySetOnHold", or = "OnHold")
  public static final SoftKeySet ON_HOLD = new SoftKeySet(2);

  @Named(value = "KeySetRingIn", or = "RingIn")
  public static final SoftKeySet RING_IN = new SoftKeySet(3);

  @Named(value = "KeySetOffHook", or = "OffHook")
  public static final SoftKeySet OFF_HOOK = new SoftKeySet(4);

  @Named(value = "KeySetConnectedWithTransfer", or = "ConnectedWithTransfer")
  public static final SoftKeySet CONNECTED_WITH_TRANSFER = new SoftKeySet(5);

  @Named(value = "KeySetDigitsAfterDialingFirstDigit", or = "DigitsAfterDialingFirstDigit")
  public static final SoftKeySet DIGITS_AFTER_DIALING_FIRST_DIGIT = new SoftKeySet(6);

  @Named(value = "KeySetConnectedWithConference", or = "ConnectedWithConference")
  public static final SoftKeySet CONNECTED_WITH_CONFERENCE = new SoftKeySet(7);

  @Named(value = "KeySetRingOut", or = "RingOut")
  public static final SoftKeySet RING_OUT = new SoftKeySet(8);

  @Named(value = "KeySetOffHookWithFeatures", or = "OffHookWithFeatures")
  public static final SoftKeySet OFF_HOOK_WITH_FEATURES = new SoftKeySet(9);

  @Named(value = "KeySetInUseHint", or = "InUseHint")
  public static final SoftKeySet IN_USE_HINT = new SoftKeySet(10);

  /** A call of a shared line can be taken over. */
  @Named(value = "KeySetOnHookStealable", or = "OnHookStealable")
  public static final SoftKeySet ON_HOOK_STEALABLE = new SoftKeySet(11);

  @Named(value = "KeySetHoldConference", or = "HoldConference")
  public static final SoftKeySet HOLD_CONFERENCE = new SoftKeySet(12);

  /** The code with that number. */
  public static SoftKeySet of(int code) {
    return new SoftKeySet(code);
  }

  /** The code with that name. */
  public static Optional<SoftKeySet> byName(String name) {
    return CodeNames.of(SoftKeySet.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
