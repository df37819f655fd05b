package io.thinline.callcontrol.channel;

import java.util.Locale;

/**
 * What of a channel never changes.
 *
 * @param session its number, FreeSWITCH's {@code session_id}: the call reference
 * @param name such as {@code SKINNY/internal/SEP001120AABBCC:1/1101}
 * @param module that FreeSWITCH would name as its source: {@code mod_skinny}
 */
public record ChannelIdentity(
    String uuid, int session, boolean inbound, String name, String module) {

  /**
   * @param endpoint the dial string
   * @param variables what its party has brought along
   */
  public static ChannelIdentity of(
      String uuid, int session, boolean inbound, String endpoint, LegVariables variables) {
    int slash = endpoint.indexOf('/');
    String scheme = (slash < 0 ? endpoint : endpoint.substring(0, slash)).toLowerCase(Locale.ROOT);
    return new ChannelIdentity(
        uuid, session, inbound, name(inbound, endpoint, scheme, variables), "mod_" + scheme);
  }

  private static String name(
      boolean inbound, String endpoint, String scheme, LegVariables variables) {
    return switch (scheme) {
      case "skinny" -> inbound ? ofPhone(endpoint, variables) : "SKINNY" + endpoint.substring(6);
      case "loopback" -> inbound ? endpoint : endpoint + "-a";
      default -> endpoint;
    };
  }

  /** As mod_skinny names a channel that a phone has opened. */
  private static String ofPhone(String endpoint, LegVariables variables) {
    String profile = variables.get("skinny_profile_name");
    String device = variables.get("skinny_device_name");
    String instance = variables.get("skinny_device_instance");
    return profile == null || device == null
        ? "SKINNY" + endpoint.substring(6)
        : "SKINNY/"
            + profile
            + "/"
            + device
            + ":"
            + (instance == null ? "0" : instance)
            + endpoint.substring(endpoint.lastIndexOf('/'));
  }

  String direction() {
    return inbound ? "inbound" : "outbound";
  }
}
