package io.thinline.skinny.call;

import io.thinline.api.config.ConfigValue;
import io.thinline.skinny.station.Station;
import java.util.Optional;

/** The numbers that keys of a phone dial: its own, else its profile's. */
enum Extension {
  VOICEMAIL("ext-voicemail"),
  REDIAL("ext-redial"),
  MEET_ME("ext-meetme"),
  PICKUP("ext-pickup"),
  FORWARD_ALL("ext-cfwdall"),
  /** What going off hook dials. */
  HOT_LINE("ext-autodial");

  private final String parameter;

  Extension(String parameter) {
    this.parameter = parameter;
  }

  /** Empty when it is empty. */
  Optional<String> of(Station station) {
    return ofDevice(station)
        .or(() -> Optional.of(station.profile().extension(parameter)))
        .filter(number -> !number.isBlank());
  }

  /** Only what is written in the configuration, not what a profile has without it. */
  Optional<String> written(Station station) {
    return ofDevice(station)
        .or(() -> station.profile().parameter(parameter).map(ConfigValue::text))
        .filter(number -> !number.isBlank());
  }

  private Optional<String> ofDevice(Station station) {
    return station.device().parameter(parameter).filter(number -> !number.isBlank());
  }
}
