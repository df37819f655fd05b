package io.thinline.events;

import io.thinline.api.event.PbxEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An event as FreeSWITCH has written it.
 *
 * @param text whole, with its body
 * @param headers decoded, without that of the body's length
 * @param body behind the blank line
 */
record FreeSwitchSample(String text, Map<String, String> headers, String body) {
  static final SwitchIdentity IDENTITY =
      new SwitchIdentity("05a5bdc7-b6bc-4533-96e5-5fa836605881", "vm", "192.0.2.2", "fd00::2");

  static FreeSwitchSample of(String name) {
    try (InputStream file =
        FreeSwitchSample.class.getResourceAsStream("/freeswitch/" + name + ".txt")) {
      return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FreeSwitchSample read(String text) {
    int end = text.indexOf("\n\n");
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : text.substring(0, end).split("\n")) {
      String[] parts = line.split(": ", 2);
      headers.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    headers.remove("Content-Length");
    return new FreeSwitchSample(text, headers, text.substring(end + 2));
  }

  List<String> names() {
    return new ArrayList<>(headers.keySet());
  }

  /** The same event as Thinline would publish it: its own headers, and where it was sent from. */
  PbxEvent event() {
    List<String> names = names();
    int first = names.indexOf("Event-Subclass");
    first = first < 0 ? names.indexOf("Event-Name") : first;
    Map<String, String> own = new LinkedHashMap<>(headers);
    own.keySet().retainAll(names.subList(0, first));
    headers.forEach(
        (name, value) -> {
          boolean behind = names.indexOf(name) > names.indexOf("Event-Sequence");
          if (behind || !own.containsKey("Event-UUID") && name.startsWith("Event-Calling-")) {
            own.put(name, value);
          }
        });
    long microseconds = Long.parseLong(headers.get("Event-Date-Timestamp"));
    return new PbxEvent(
        UUID.randomUUID(),
        Long.parseLong(headers.get("Event-Sequence")),
        Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS),
        headers.get("Event-Name"),
        headers.getOrDefault("Event-Subclass", ""),
        own,
        body.isEmpty() ? null : body);
  }
}
