package io.thinline.camel.component;

import io.thinline.api.event.PbxEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which events a route wants.
 *
 * @param subclasses of custom events, with {@code module::} or only what is behind it
 * @param names of events; what fits either list is wanted, and everything when both are empty
 * @param profiles the profile it must be about; any when empty
 * @param devices the phone it must be about; any when empty
 */
record EventFilter(Wildcards subclasses, Wildcards names, Wildcards profiles, Wildcards devices) {
  private static final String SEPARATOR = "::";
  private static final String CHANNEL = "SKINNY/";

  boolean wants(PbxEvent event) {
    return isOfKind(event)
        && (profiles.none() || profiles.match(profile(event.headers())))
        && (devices.none() || devices.match(device(event.headers())));
  }

  private boolean isOfKind(PbxEvent event) {
    return (subclasses.none() && names.none())
        || names.match(event.name())
        || isOfSubclass(event.subclass());
  }

  private boolean isOfSubclass(String subclass) {
    int separator = subclass.indexOf(SEPARATOR);
    return !subclass.isEmpty()
        && (subclasses.match(subclass)
            || (separator >= 0
                && subclasses.match(subclass.substring(separator + SEPARATOR.length()))));
  }

  private static String profile(Map<String, String> headers) {
    @Nullable String profile = headers.get("Skinny-Profile-Name");
    return profile == null ? channelPart(headers, 0) : profile;
  }

  private static String device(Map<String, String> headers) {
    @Nullable String device = headers.get("Skinny-Device-Name");
    if (device != null) {
      return device;
    }
    String rest = channelPart(headers, 1);
    int colon = rest.indexOf(':');
    return colon < 0 ? "" : rest.substring(0, colon);
  }

  /** Of {@code SKINNY/internal/SEP001120AABBCC:1/1101}. */
  private static String channelPart(Map<String, String> headers, int part) {
    @Nullable String channel = headers.get("Channel-Name");
    if (channel == null || !channel.startsWith(CHANNEL)) {
      return "";
    }
    String[] parts = channel.substring(CHANNEL.length()).split("/", 3);
    return part < parts.length ? parts[part] : "";
  }
}
