package io.thinline.dialplan;

import io.thinline.api.dialplan.Fields;
import io.thinline.api.time.Clock;
import io.thinline.dialplan.expansion.Expansion;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What a dialplan needs besides the call.
 *
 * @param detail what somebody wants to read
 */
record Surroundings(Expansion expansion, Clock clock, ZoneId zone, Situation.Detail detail) {

  Situation situation(Fields call, Map<String, String> globals) {
    Fields all = expansion.withGlobals(call);
    return new Situation(
        name -> {
          Optional<String> value = all.field(name);
          return value.isPresent() ? value : Optional.ofNullable(globals.get(name));
        },
        expansion,
        clock.now(),
        zone,
        detail);
  }
}
