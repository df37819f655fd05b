package io.thinline.config.directory;

import io.thinline.api.config.AccessParameters;
import io.thinline.api.config.Parameter;
import io.thinline.api.config.Parameter.Effect;
import io.thinline.api.config.ParameterType;
import io.thinline.api.config.RegistrationParameters;
import io.thinline.api.config.SkinnyParameters;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parameters of a device, in {@code <user><params>} or {@code <skinny><params>}; each wins over
 * the profile's parameter of that name.
 */
public final class DeviceParameters {
  private static final List<Parameter<?>> OF_DEVICES =
      List.of(
          Parameter.of(
              "skinny-firmware-version",
              ParameterType.text(),
              "",
              "",
              "Firmware named to a phone that asks for it.",
              Effect.NEXT_REGISTRATION),
          Parameter.of(
              "skinny-soft-key-set-set",
              ParameterType.text(),
              "default",
              "",
              "Which soft keys it shows.",
              Effect.NEXT_REGISTRATION));

  /** All of them; without a value of its own a device has the profile's. */
  public static final List<Parameter<?>> ALL =
      Stream.of(
              OF_DEVICES.stream(),
              RegistrationParameters.OF_DEVICES.stream(),
              AccessParameters.OF_DEVICES.stream(),
              SkinnyParameters.EXTENSIONS.stream().map(DeviceParameters::ofProfile))
          .<Parameter<?>>flatMap(parameters -> parameters)
          .toList();

  static final List<String> NAMES = ALL.stream().<String>map(Parameter::name).toList();

  private DeviceParameters() {}

  private static Parameter<String> ofProfile(Parameter<String> parameter) {
    return new Parameter<>(
        parameter.name(),
        parameter.type(),
        "",
        parameter.unit(),
        parameter.description(),
        parameter.since(),
        parameter.effect());
  }
}
