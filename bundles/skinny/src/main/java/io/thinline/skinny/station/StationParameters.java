package io.thinline.skinny.station;

import io.thinline.api.config.Parameter;

/** Parameters that a device may have of its own. */
final class StationParameters {
  private StationParameters() {}

  /** The device's value, else its profile's. One that is written wrong does not count. */
  static <T> T get(Station station, Parameter<T> ofDevice, Parameter<T> ofProfile) {
    return station
        .device()
        .parameter(ofDevice.name())
        .filter(text -> !text.isBlank())
        .flatMap(text -> ofDevice.type().read(text))
        .orElseGet(() -> station.profile().get(ofProfile));
  }
}
