package io.thinline.callcontrol;

import io.thinline.callcontrol.channel.Application;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
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
    fields.put("caller_id_number", leg -> leg.parties().caller().number());
    fields.put("caller_id_name", leg -> leg.parties().caller().display());
    fields.put("callee_id_number", leg -> leg.parties().callee().number());
    fields.put("callee_id_name", leg -> leg.parties().callee().display());
    fields.put("ani", leg -> leg.parties().caller().number());
    fields.put("aniii", leg -> "");
    fields.put("rdnis", leg -> leg.parties().previousDestination());
    fields.put("network_addr", leg -> "");
    fields.put("username", leg -> "");
    fields.put("source", leg -> leg.channel().identity().module());
    fields.put("chan_name", leg -> leg.channel().identity().name());
    fields.put("channel_name", leg -> leg.channel().identity().name());
    fields.put("state", leg -> leg.channel().state().name());
    fields.put("callstate", leg -> leg.channel().callState().name());
    fields.put("current_application", leg -> application(leg, Application::name));
    fields.put("current_application_data", leg -> application(leg, Application::data));
    fields.put("created_time", leg -> micros(leg.created()));
    return fields;
  }

  private static String application(SwitchLeg leg, Function<Application, String> field) {
    return leg.channel().application().map(field).orElse("");
  }

  private static String micros(Instant time) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time));
  }
}
