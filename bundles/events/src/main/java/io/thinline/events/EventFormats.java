package io.thinline.events;

import io.thinline.api.event.EventFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The formats that are installed, by name. */
final class EventFormats {
  private final Map<String, EventFormat> formats = new ConcurrentSkipListMap<>();

  void add(EventFormat format) {
    formats.put(format.name(), format);
  }

  void remove(EventFormat format) {
    formats.remove(format.name(), format);
  }

  Optional<EventFormat> named(String name) {
    return Optional.ofNullable(formats.get(name));
  }

  List<String> names() {
    return List.copyOf(formats.keySet());
  }

  /** For somebody who asked for one that is not there. */
  String missing(String name) {
    return formats.isEmpty()
        ? "no event format is installed"
        : "the event format \""
            + name
            + "\" is not installed; there is "
            + String.join(", ", names());
  }
}
