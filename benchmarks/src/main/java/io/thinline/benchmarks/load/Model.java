package io.thinline.benchmarks.load;

import io.thinline.sccp.value.DeviceType;
import java.util.Set;

/**
 * What a phone of a type asks for.
 *
 * @param type the number it registers with
 * @param softKeys whether it asks for soft keys
 * @param firmware whether it asks for its firmware version
 */
record Model(DeviceType type, boolean softKeys, boolean firmware) {
  private static final Set<DeviceType> WITHOUT_SOFT_KEYS =
      Set.of(
          DeviceType.CISCO_30_SP,
          DeviceType.CISCO_12_SP,
          DeviceType.CISCO_12_SP_3,
          DeviceType.CISCO_12_S,
          DeviceType.CISCO_30_VIP,
          DeviceType.CISCO_7910,
          DeviceType.ATA_186,
          DeviceType.ATA_188);

  static Model of(int type) {
    DeviceType code = DeviceType.of(type);
    boolean old = WITHOUT_SOFT_KEYS.contains(code);
    return new Model(code, !old, old);
  }
}
