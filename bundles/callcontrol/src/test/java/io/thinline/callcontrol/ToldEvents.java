package io.thinline.callcontrol;

import io.thinline.api.call.Leg;
import io.thinline.api.event.PbxEvent;
import io.thinline.testkit.RecordedEvents;
import java.util.List;
import java.util.Map;

/** The events of channels, as short lines: {@code CALLSTATE RINGING}, {@code EXECUTE bridge}. */
record ToldEvents(RecordedEvents events) {
  private static final Map<String, String> TELLING =
      Map.of(
          "CHANNEL_STATE", "Channel-State",
          "CHANNEL_CALLSTATE", "Channel-Call-State",
          "CHANNEL_EXECUTE", "Application",
          "CHANNEL_EXECUTE_COMPLETE", "Application",
          "CHANNEL_HANGUP", "Hangup-Cause",
          "DTMF", "DTMF-Digit",
          "PRESENCE_IN", "status");

  /** Of one leg. */
  List<String> of(Leg leg) {
    return events.all().stream()
        .filter(event -> leg.uuid().equals(event.headers().get("Unique-ID")))
        .map(ToldEvents::line)
        .toList();
  }

  /** Of one leg, from the first of that name on. */
  List<String> of(Leg leg, String from) {
    List<String> all = of(leg);
    return all.subList(all.indexOf(from), all.size());
  }

  /** Of all legs, each line with who it is about; of these kinds only. */
  List<String> all(String... kinds) {
    return events.all().stream()
        .filter(event -> List.of(kinds).contains(event.name().replace("CHANNEL_", "")))
        .map(event -> event.headers().get("Channel-Name") + " " + line(event))
        .toList();
  }

  /** The last one of that name. */
  PbxEvent last(String name) {
    return events.all().stream()
        .filter(event -> event.name().equals(name))
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }

  /** The last one of that name of one leg. */
  PbxEvent last(String name, Leg leg) {
    return events.all().stream()
        .filter(event -> event.name().equals(name))
        .filter(event -> leg.uuid().equals(event.headers().get("Unique-ID")))
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }

  private static String line(PbxEvent event) {
    String telling = TELLING.get(event.name());
    String name = event.name().replace("CHANNEL_", "");
    return telling == null ? name : name + " " + event.headers().get(telling);
  }
}
