package io.thinline.camel.component;

import io.thinline.api.event.EventFormat;
import io.thinline.api.event.EventHeaders;
import io.thinline.api.event.PbxEvent;
import io.thinline.camel.Switchboard;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Makes a message of an event.
 *
 * @param format of the body; empty makes it a map
 */
record EventWriter(EventHeaders headers, Optional<EventFormat> format) {
  static final String UUID = "Event-UUID";
  static final String BODY = "_body";

  /** Empty while a service that it needs is away. */
  static Optional<EventWriter> of(Switchboard switchboard, String format) {
    if (format.equals(EventsEndpoint.MAP)) {
      return switchboard.eventHeaders().map(headers -> new EventWriter(headers, Optional.empty()));
    }
    Optional<EventFormat> text = switchboard.eventFormat(format);
    return text.isEmpty()
        ? Optional.empty()
        : switchboard.eventHeaders().map(headers -> new EventWriter(headers, text));
  }

  void write(PbxEvent event, Message message) {
    Map<String, String> all = headers.all(event);
    all.forEach(message::setHeader);
    String uuid = all.getOrDefault(UUID, event.uuid().toString());
    message.setHeader(UUID, uuid);
    message.setMessageId(uuid);
    message.setHeader(Exchange.MESSAGE_TIMESTAMP, event.timestamp().toEpochMilli());
    message.setBody(format.isPresent() ? format.get().format(event) : map(all, event.body()));
  }

  private static Map<String, String> map(Map<String, String> all, @Nullable String body) {
    Map<String, String> map = new LinkedHashMap<>(all);
    if (body != null && !body.isEmpty()) {
      map.put(BODY, body);
    }
    return map;
  }
}
