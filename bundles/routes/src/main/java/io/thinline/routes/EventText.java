package io.thinline.routes;

import io.thinline.api.event.EventFormat;
import io.thinline.api.event.PbxEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes events as text, in the formats that are installed. Any thread. */
final class EventText {
  static final String UUID = "Event-UUID";

  private final String run;
  private final Map<String, EventFormat> formats = new ConcurrentHashMap<>();

  EventText(String run) {
    this.run = run;
  }

  void add(EventFormat format) {
    formats.put(format.name(), format);
  }

  void remove(EventFormat format) {
    formats.remove(format.name(), format);
  }

  /** With a header that recognises the event when it comes twice. */
  String write(SpooledEvent spooled, String format) {
    EventFormat writer = formats.get(format);
    if (writer == null) {
      throw new IllegalStateException("the event format " + format + " is not installed");
    }
    String text = writer.format(withUuid(spooled.event()));
    // An event of an earlier run cannot speak of this one: only the format can have put it there.
    return spooled.run().equals(run) ? text : text.replace(run, spooled.run());
  }

  private static PbxEvent withUuid(PbxEvent event) {
    if (event.headers().containsKey(UUID)) {
      return event;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(UUID, event.uuid().toString());
    headers.putAll(event.headers());
    return new PbxEvent(
        event.uuid(),
        event.sequence(),
        event.timestamp(),
        event.name(),
        event.subclass(),
        headers,
        event.body());
  }
}
