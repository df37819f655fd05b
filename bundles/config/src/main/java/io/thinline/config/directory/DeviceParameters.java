package io.thinline.config.directory;

import io.thinline.config.parameter.Parameter;
import io.thinline.config.parameter.ParameterType;
import java.util.List;

/** The parameters of a device; each wins over the profile's parameter of that name. */
public final class DeviceParameters {
  private static final ParameterType<String> TEXT = ParameterType.text();

  static final List<Parameter<?>> ALL =
      List.of(
          Parameter.of(
              "skinny-firmware-version",
              TEXT,
              "",
              "",
              "Firmware named to a phone that asks for it."),
          Parameter.of("skinny-soft-key-set-set", TEXT, "default", "", "Which soft keys it shows."),
          Parameter.of("ext-voicemail", TEXT, "", "", "What the Messages key dials."),
          Parameter.of("ext-redial", TEXT, "", "", "What the Redial key dials."),
          Parameter.of("ext-meetme", TEXT, "", "", "What the MeetMe key dials."),
          Parameter.of("ext-pickup", TEXT, "", "", "What the PickUp keys dial."),
          Parameter.of("ext-cfwdall", TEXT, "", "", "What the CFwdAll key dials."),
          Parameter.of("ext-autodial", TEXT, "", "", "What going off-hook dials at once."));

  static final List<String> NAMES = ALL.stream().<String>map(Parameter::name).toList();

  private DeviceParameters() {}
}
