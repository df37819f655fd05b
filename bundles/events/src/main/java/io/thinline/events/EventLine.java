package io.thinline.events;

import io.thinline.api.event.PbxEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An event in one line for people: sequence, local time, what happened, and the headers that tell
 * most.
 */
final class EventLine {
  /** What to show of an event, in this order; of an event with none of them, its first headers. */
  private static final List<String> TELLING =
      List.of(
          "Skinny-Profile-Name",
          "Skinny-Device-Name",
          "Skinny-IP-Address",
          "Skinny-Line-Instance",
          "Skinny-Call-Id",
          "Skinny-Call-State",
          "Skinny-Alarm-Severity",
          "Skinny-Alarm-DisplayMessage",
          "Skinny-Reason",
          "Skinny-Count",
          "Thinline-Accessory",
          "Thinline-Accessory-State",
          "Thinline-Accessory-Capability",
          "Thinline-Module-Type",
          "Thinline-Available-Lines",
          "Thinline-Directory-Number",
          "Thinline-Far-Number",
          "Thinline-Packets-Lost",
          "Unique-ID",
          "Other-Leg-Unique-ID",
          "Channel-Name",
          "Channel-Call-State",
          "Caller-Caller-ID-Number",
          "Caller-Destination-Number",
          "Application",
          "Application-Data",
          "DTMF-Digit",
          "Playback-File-Path",
          "Record-File-Path",
          "Hangup-Cause",
          "MWI-Message-Account",
          "MWI-Messages-Waiting",
          "MWI-Voice-Message",
          "Message-Account",
          "Job-UUID",
          "Job-Command",
          "API-Command",
          "API-Command-Argument",
          "Session-Count",
          "billsec");

  private static final int FIRST_HEADERS = 4;
  private static final List<String> FAMILIES = List.of("Skinny-", "Thinline-");

  private final DateTimeFormatter time;

  EventLine(ZoneId zone) {
    time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(zone);
  }

  String line(PbxEvent event) {
    return String.join("  ", cells(event)).stripTrailing();
  }

  /** The same in its four parts: sequence, time, event, headers. */
  List<String> cells(PbxEvent event) {
    return List.of(
        String.valueOf(event.sequence()),
        time.format(event.timestamp()),
        title(event),
        headers(event.headers()));
  }

  /** The subclass says more than CUSTOM. */
  static String title(PbxEvent event) {
    return event.subclass().isEmpty() ? event.name() : event.subclass();
  }

  private static String headers(Map<String, String> headers) {
    String telling = join(TELLING.stream().filter(headers::containsKey).toList(), headers);
    return telling.isEmpty()
        ? join(headers.keySet().stream().limit(FIRST_HEADERS).toList(), headers)
        : telling;
  }

  private static String join(List<String> names, Map<String, String> headers) {
    return names.stream()
        .map(name -> shortName(name) + "=" + oneLine(headers.getOrDefault(name, "")))
        .collect(Collectors.joining(" "));
  }

  private static String shortName(String name) {
    return FAMILIES.stream()
        .filter(name::startsWith)
        .findFirst()
        .map(family -> name.substring(family.length()))
        .orElse(name);
  }

  private static String oneLine(String value) {
    return value.codePoints().anyMatch(c -> c <= ' ')
        ? '"' + value.replaceAll("\\s+", " ") + '"'
        : value;
  }
}
