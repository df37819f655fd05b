package io.thinline.skinny.screen;

import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.FeatureStatus;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Stimulus;
import java.util.Map;
import java.util.Set;

/**
 * A button with a lamp that is no line.
 *
 * @param instance counts the buttons of its kind, from 1
 * @param type what the phone calls it
 * @param label what is written beside it
 * @param lamp how it burns
 */
public record FeatureKey(int instance, ButtonType type, String label, LampMode lamp) {
  private static final Set<ButtonType> FEATURES =
      Set.of(ButtonType.FEATURE, ButtonType.MULTIBLINK_FEATURE);

  /** Rhythm, colour red and icon closed, a byte each from the lowest. */
  private static final Map<LampMode, FeatureStatus> COLOURED =
      Map.of(
          LampMode.ON, FeatureStatus.of(0x020202),
          LampMode.WINK, FeatureStatus.of(0x020203),
          LampMode.BLINK, FeatureStatus.of(0x020205));

  /** A button that is on or off. */
  public static FeatureKey of(int instance, ButtonType type, String label, boolean on) {
    return new FeatureKey(instance, type, label, on ? LampMode.ON : LampMode.OFF);
  }

  /** As its kind says it. */
  FeatureStatus status() {
    return type.equals(ButtonType.MULTIBLINK_FEATURE)
        ? COLOURED.getOrDefault(lamp, FeatureStatus.OFF)
        : lamp.equals(LampMode.OFF) ? FeatureStatus.OFF : FeatureStatus.ON;
  }

  FeatureKey off() {
    return new FeatureKey(instance, type, label, LampMode.OFF);
  }

  /** Whether the phone keeps a state for it, beside the lamp. */
  boolean hasState() {
    return FEATURES.contains(type);
  }

  /** What its lamp is called. */
  Stimulus stimulus() {
    return hasState() ? Stimulus.FEATURE : Stimulus.of(type.code());
  }

  boolean sameButton(FeatureKey other) {
    return instance == other.instance && type.equals(other.type);
  }
}
