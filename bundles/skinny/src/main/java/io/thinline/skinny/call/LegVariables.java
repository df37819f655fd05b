package io.thinline.skinny.call;

import io.thinline.api.directory.Line;
import io.thinline.skinny.station.Station;
import io.thinline.skinny.station.StationStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** The channel variables of a phone's leg; the names are mod_skinny's. */
final class LegVariables {
  static final String PROFILE_NAME = "skinny_profile_name";
  static final String DEVICE_NAME = "skinny_device_name";

  private LegVariables() {}

  /** The device's own variables, and where on which phone the leg is. */
  static Map<String, String> of(Station station, int lineInstance, Line line) {
    Map<String, String> variables = new LinkedHashMap<>(station.device().variables());
    variables.putAll(place(station, lineInstance));
    variables.put("domain_name", station.device().domain());
    variables.put("user_name", station.device().name());
    variables.put("network_addr", station.status().address());
    variables.put("skinny_line_value", line.number());
    variables.put("skinny_line_label", line.label());
    variables.put("skinny_line_caller_name", line.callerName());
    return variables;
  }

  /** Where on which phone the leg is. */
  static Map<String, String> place(Station station, int lineInstance) {
    StationStatus status = station.status();
    return Map.of(
        PROFILE_NAME,
        station.profile().name(),
        DEVICE_NAME,
        station.device().name(),
        "skinny_device_instance",
        Long.toString(status.instance()),
        "skinny_line_instance",
        Integer.toString(lineInstance));
  }
}
