package io.thinline.routes;

import io.thinline.api.event.EventFormat;
import io.thinline.api.event.PbxEvent;
import io.thinline.spine.EventRing;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Events as the tests publish and write them. */
final class Events {
  static final String RUN = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private Events() {}

  static PbxEvent callState(String device, int number) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Skinny-Profile-Name", "internal");
    headers.put("Skinny-Device-Name", device);
    headers.put("Number", String.valueOf(number));
    return PbxEvent.custom("skinny::call_state", NOON, headers);
  }

  static SpooledEvent spooled(String device, int number) {
    return new SpooledEvent(RUN, callState(device, number).at(number));
  }

  static String number(SpooledEvent event) {
    return event.event().headers().getOrDefault("Number", "");
  }

  static EventRing ring(int capacity) {
    return new EventRing(
        new EventRing.Config() {
          @Override
          public int event_capacity() {
            return capacity;
          }

          @Override
          public Class<? extends Annotation> annotationType() {
            return EventRing.Config.class;
          }
        });
  }

  /** {@code Core-UUID=... Number=7 ...}, which is enough to be told apart. */
  static EventFormat format(String run) {
    return new EventFormat() {
      @Override
      public String name() {
        return "json";
      }

      @Override
      public String format(PbxEvent event) {
        return "Core-UUID="
            + run
            + event.headers().entrySet().stream()
                .map(header -> " " + header.getKey() + "=" + header.getValue())
                .collect(Collectors.joining());
      }
    };
  }

  /** A header of an event that was written by that format. */
  static String header(String text, String name) {
    for (String word : text.strip().split(" ")) {
      if (word.startsWith(name + "=")) {
        return word.substring(name.length() + 1);
      }
    }
    throw new AssertionError("no " + name + " in " + text);
  }
}
