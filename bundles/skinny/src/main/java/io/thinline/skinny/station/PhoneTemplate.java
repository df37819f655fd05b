package io.thinline.skinny.station;

import io.thinline.api.config.Parameter;
import io.thinline.api.config.RegistrationParameters;
import io.thinline.api.directory.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a phone asks for once, while it registers: it learns of a change only by registering anew.
 *
 * @param device for its buttons and those of its own parameters that count at registration
 * @param softKeys the sets it may choose from
 * @param firmware the version it is told when it asks
 */
record PhoneTemplate(Device device, SoftKeySets softKeys, Optional<String> firmware) {
  private static final String FIRMWARE_PARAMETER = "skinny-firmware-version";

  static PhoneTemplate of(Profile profile, Device device, DeviceType type) {
    return new PhoneTemplate(
        device,
        profile.softKeySets(device),
        device
            .parameter(FIRMWARE_PARAMETER)
            .or(() -> Optional.ofNullable(profile.settings().firmwareVersions().get(type.name()))));
  }

  boolean sameAs(PhoneTemplate other) {
    return differences(other).isEmpty();
  }

  /** What differs, in words. */
  List<String> differences(PhoneTemplate other) {
    List<String> differences = new ArrayList<>();
    if (!device.sameButtons(other.device)) {
      differences.add("buttons");
    }
    if (!softKeys.sameAs(other.softKeys)) {
      differences.add("soft keys");
    }
    if (!RegistrationParameters.OF_DEVICES.stream()
        .map(Parameter::name)
        .allMatch(name -> device.parameter(name).equals(other.device.parameter(name)))) {
      differences.add("parameters");
    }
    if (!firmware.equals(other.firmware)) {
      differences.add("firmware");
    }
    return differences;
  }
}
