package io.thinline.config.directory;

import io.thinline.api.config.Parameter;
import io.thinline.api.config.Parameter.Effect;
import io.thinline.api.config.ParameterType;
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
              "Firmware named to a phone that asks for it.",
              Effect.NEXT_REGISTRATION),
          Parameter.of(
              "skinny-soft-key-set-set",
              TEXT,
              "default",
              "",
              "Which soft keys it shows.",
              Effect.NEXT_REGISTRATION),
          Parameter.of(
              "ext-voicemail", TEXT, "", "", "What the Messages key dials.", Effect.NEXT_CALL),
          Parameter.of("ext-redial", TEXT, "", "", "What the Redial key dials.", Effect.NEXT_CALL),
          Parameter.of("ext-meetme", TEXT, "", "", "What the MeetMe key dials.", Effect.NEXT_CALL),
          Parameter.of("ext-pickup", TEXT, "", "", "What the PickUp keys dial.", Effect.NEXT_CALL),
          Parameter.of(
              "ext-cfwdall", TEXT, "", "", "What the CFwdAll key dials.", Effect.NEXT_CALL),
          Parameter.of(
              "ext-autodial",
              TEXT,
              "",
              "",
              "What going off-hook dials at once.",
              Effect.NEXT_CALL));

  static final List<String> NAMES = ALL.stream().<String>map(Parameter::name).toList();

  private DeviceParameters() {}
}
