package io.thinline.callcontrol.channel;

import io.thinline.api.call.Party;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a caller profile into an event, in FreeSWITCH's order. */
final class ProfileHeaders {
  private final Map<String, String> headers;
  private final String prefix;

  /**
   * @param prefix {@code Caller-} or {@code Other-Leg-}
   */
  ProfileHeaders(Map<String, String> headers, String prefix) {
    this.headers = headers;
    this.prefix = prefix;
  }

  /**
   * @param index whether its place among the profiles of its channel is told
   * @param logical which way the call goes, from where it is looked at
   */
  void write(ChannelProfile profile, boolean index, String logical) {
    ChannelIdentity identity = profile.identity();
    VariablesAt variables = profile.variables();
    put("Direction", identity.direction());
    put("Logical-Direction", logical);
    String username = variables.get("username");
    put("Username", username == null ? profile.caller().number() : username);
    put("Dialplan", variables.get("dialplan"));
    put("Caller-ID-Name", profile.caller().display());
    put("Caller-ID-Number", profile.caller().number());
    Party first = profile.firstCaller();
    put("Orig-Caller-ID-Name", first.display());
    put("Orig-Caller-ID-Number", first.number());
    put("Callee-ID-Name", profile.callee().display());
    put("Callee-ID-Number", profile.callee().number());
    put("Network-Addr", variables.get("network_addr"));
    put("ANI", profile.caller().number());
    put("Destination-Number", profile.destination());
    put("Unique-ID", identity.uuid());
    put("Source", identity.module());
    put("Context", variables.get("context"));
    put("RDNIS", profile.previousDestination());
    put("Channel-Name", identity.name());
    if (index) {
      put("Profile-Index", Integer.toString(profile.index()));
    }
    for (Moment moment : Moment.values()) {
      put(moment.header(), Long.toString(profile.times().at(moment)));
    }
    put("Screen-Bit", "true");
    put("Privacy-Hide-Name", "false");
    put("Privacy-Hide-Number", "false");
  }

  /** What is not known is left out. */
  private void put(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      headers.put(prefix + name, value);
    }
  }
}
