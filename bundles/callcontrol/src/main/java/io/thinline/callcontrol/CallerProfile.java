package io.thinline.callcontrol;

import io.thinline.api.call.Party;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What conditions and expansions read of a leg under the names of FreeSWITCH's caller profile. The
 * caller is whoever the leg's call came from: its own party once the dialplan routes it, its far
 * party while it is only rung.
 */
public final class CallerProfile {
  private static final Map<String, Function<SwitchLeg, String>> FIELDS = fields();

  private CallerProfile() {}

  /** The names of the fields. */
  public static Set<String> names() {
    return FIELDS.keySet();
  }

  static Optional<String> field(SwitchLeg leg, String name) {
    return Optional.ofNullable(FIELDS.get(name)).map(field -> field.apply(leg));
  }

  /** Those with a value. */
  static Map<String, String> of(SwitchLeg leg) {
    Map<String, String> values = new LinkedHashMap<>();
    FIELDS.forEach(
        (name, field) -> {
          String value = field.apply(leg);
          if (!value.isEmpty()) {
            values.put(name, value);
          }
        });
    return values;
  }

  private static Map<String, Function<SwitchLeg, String>> fields() {
    Map<String, Function<SwitchLeg, String>> fields = new LinkedHashMap<>();
    fields.put("uuid", SwitchLeg::uuid);
    fields.put("direction", leg -> leg.inbound() ? "inbound" : "outbound");
    fields.put("destination_number", SwitchLeg::destinationNumber);
    fields.put("caller_id_number", leg -> caller(leg).number());
    fields.put("caller_id_name", leg -> caller(leg).display());
    fields.put("callee_id_number", leg -> callee(leg).number());
    fields.put("callee_id_name", leg -> callee(leg).display());
    fields.put("ani", leg -> caller(leg).number());
    fields.put("aniii", leg -> "");
    fields.put("rdnis", SwitchLeg::previousDestination);
    fields.put("network_addr", leg -> "");
    fields.put("username", leg -> "");
    fields.put("source", leg -> source(leg.endpoint()));
    fields.put("chan_name", SwitchLeg::endpoint);
    fields.put("channel_name", SwitchLeg::endpoint);
    return fields;
  }

  private static Party caller(SwitchLeg leg) {
    return leg.calls() ? leg.party() : leg.far();
  }

  private static Party callee(SwitchLeg leg) {
    return leg.calls() ? leg.far() : leg.party();
  }

  /** The module that FreeSWITCH would name: {@code mod_skinny} for {@code skinny/...}. */
  private static String source(String endpoint) {
    int slash = endpoint.indexOf('/');
    return "mod_" + (slash < 0 ? endpoint : endpoint.substring(0, slash)).toLowerCase(Locale.ROOT);
  }
}
