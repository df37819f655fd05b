package io.thinline.skinny.command;

import io.thinline.skinny.station.StationStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** What the status of a phone shows, under mod_skinny's names and in its order. */
final class DeviceFields {
  private DeviceFields() {}

  static Map<String, String> of(StationStatus status) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("DeviceName", status.deviceName());
    fields.put("UserId", Long.toString(status.userId()));
    fields.put("Instance", Long.toString(status.instance()));
    fields.put("IP", status.address());
    fields.put("DeviceTypeId", Integer.toString(status.deviceType()));
    fields.put("DeviceType", status.typeName());
    fields.put("MaxStreams", Long.toString(status.maxStreams()));
    fields.put("Port", optional(status.port()));
    fields.put("Codecs", status.codecs().orElse(""));
    fields.put("HeadsetId", optional(status.headset()));
    fields.put("HandsetId", optional(status.handset()));
    fields.put("SpeakerId", optional(status.speaker()));
    return fields;
  }

  private static String optional(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }
}
