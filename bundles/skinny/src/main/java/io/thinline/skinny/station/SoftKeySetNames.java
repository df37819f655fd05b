package io.thinline.skinny.station;

import java.util.List;

/** How the configuration calls soft key sets. Knows nothing of the wire. */
public final class SoftKeySetNames {
  /** In the order of their numbers on the wire. */
  public static final List<String> ALL =
      List.of(
          "KeySetOnHook",
          "KeySetConnected",
          "KeySetOnHold",
          "KeySetRingIn",
          "KeySetOffHook",
          "KeySetConnectedWithTransfer",
          "KeySetDigitsAfterDialingFirstDigit",
          "KeySetConnectedWithConference",
          "KeySetRingOut",
          "KeySetOffHookWithFeatures",
          "KeySetInUseHint",
          "KeySetOnHookStealable");

  /** Keys of one set that fit on the wire. */
  static final int POSITIONS = 16;

  /** The parameter by which a device chooses among the profile's. */
  static final String CHOICE = "skinny-soft-key-set-set";

  /** Those of a device that chooses none, or one that is not there. */
  static final String DEFAULT = "default";

  private SoftKeySetNames() {}
}
