package io.thinline.routes;

import io.thinline.api.event.PbxEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose event it is: told by the event itself, or by the name of its channel. */
final class EventSource {
  private static final String DEVICE = "Skinny-Device-Name";
  private static final String PROFILE = "Skinny-Profile-Name";
  private static final String CHANNEL = "Channel-Name";
  private static final String LEG = "Unique-ID";

  /** {@code SKINNY/internal/SEP001120AABBCC:1/1101}, or {@code SKINNY/internal/1102} of a line. */
  private static final Pattern CHANNEL_NAME = Pattern.compile("SKINNY/([^/]+)/([^/:]+)(:.*)?");

  private EventSource() {}

  /** The phone; empty when the event is not about one. */
  static String device(PbxEvent event) {
    String told = event.headers().getOrDefault(DEVICE, "");
    if (!told.isEmpty()) {
      return told;
    }
    Matcher channel = channel(event);
    return channel.matches() && channel.group(3) != null ? channel.group(2) : "";
  }

  static String profile(PbxEvent event) {
    String told = event.headers().getOrDefault(PROFILE, "");
    if (!told.isEmpty()) {
      return told;
    }
    Matcher channel = channel(event);
    return channel.matches() ? channel.group(1) : "";
  }

  /** Events with the same key stay in order: those of a phone, of a line that is rung, of a leg. */
  static String key(PbxEvent event) {
    String device = device(event);
    if (!device.isEmpty()) {
      return device;
    }
    Matcher channel = channel(event);
    return channel.matches() ? channel.group(2) : event.headers().getOrDefault(LEG, "");
  }

  private static Matcher channel(PbxEvent event) {
    return CHANNEL_NAME.matcher(event.headers().getOrDefault(CHANNEL, ""));
  }
}
