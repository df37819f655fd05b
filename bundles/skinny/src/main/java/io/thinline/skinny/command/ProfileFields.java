package io.thinline.skinny.command;

import io.thinline.api.config.SkinnyProfile;
import io.thinline.skinny.station.Profile;
import io.thinline.skinny.station.ProfileCounters;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the status of a profile shows, under mod_skinny's names and in its order. */
record ProfileFields(
    Profile profile, ProfileCounters.Counts counts, Optional<InetSocketAddress> address) {

  Map<String, String> fields() {
    SkinnyProfile settings = profile.settings();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Name", settings.name());
    fields.put("Domain Name", settings.domain());
    fields.put("IP", settings.ip());
    fields.put("Port", number(address.map(InetSocketAddress::getPort).orElse(settings.port())));
    fields.put("Dialplan", settings.dialplan());
    fields.put("Context", settings.context());
    fields.put("Patterns-Dialplan", settings.patternsDialplan());
    fields.put("Patterns-Context", settings.patternsContext());
    fields.put("Keep-Alive", number(settings.keepAlive().toSeconds()));
    fields.put("Digit-Timeout", number(settings.digitTimeout().toMillis()));
    fields.put("Date-Format", settings.dateFormat());
    fields.put("DBName", "");
    fields.put("Debug", number(settings.debug()));
    fields.put("Auto-Restart", settings.autoRestart() ? "1" : "0");
    fields.put("Non-Blocking", "1");
    fields.put("CALLS-IN", number(counts.callsIn()));
    fields.put("FAILED-CALLS-IN", number(counts.failedCallsIn()));
    fields.put("CALLS-OUT", number(counts.callsOut()));
    fields.put("FAILED-CALLS-OUT", number(counts.failedCallsOut()));
    fields.put("Listener-Threads", number(profile.connections()));
    fields.put("Ext-Voicemail", extension(settings, "ext-voicemail"));
    fields.put("Ext-Redial", extension(settings, "ext-redial"));
    fields.put("Ext-MeetMe", extension(settings, "ext-meetme"));
    fields.put("Ext-PickUp", extension(settings, "ext-pickup"));
    fields.put("Ext-CFwdAll", extension(settings, "ext-cfwdall"));
    String refused = refused();
    if (!refused.isEmpty()) {
      fields.put("Refused", refused);
    }
    return fields;
  }

  /** Ours, and only when there is something to say. */
  private String refused() {
    return profile.refusals().counts().entrySet().stream()
        .map(reason -> reason.getKey() + " " + reason.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String extension(SkinnyProfile settings, String parameter) {
    return settings.extension(parameter);
  }

  private static String number(long value) {
    return Long.toString(value);
  }
}
