package io.thinline.skinny.call;

import io.thinline.api.call.Leg;
import io.thinline.skinny.screen.Audio;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a call is answered without its user, and how: variables of the offered leg say so. */
final class AutoAnswer {
  static final String VARIABLE = "skinny_auto_answer";

  /** What dialplans made for FreeSWITCH set. */
  static final String OF_SIP = "sip_auto_answer";

  private static final Logger LOG = LoggerFactory.getLogger(AutoAnswer.class);

  private static final Map<String, Optional<Audio>> WAYS =
      Map.of(
          "1way", Optional.of(Audio.LISTENING),
          "2way", Optional.of(Audio.SPEAKER),
          "true", Optional.of(Audio.SPEAKER),
          "false", Optional.empty(),
          "", Optional.empty());

  private AutoAnswer() {}

  /** Empty for a call that rings. */
  static Optional<Audio> of(Leg leg) {
    Optional<String> own = leg.variable(VARIABLE);
    if (own.isPresent()) {
      return way(own.get(), leg);
    }
    return leg.variable(OF_SIP).filter("true"::equalsIgnoreCase).map(any -> Audio.SPEAKER);
  }

  private static Optional<Audio> way(String value, Leg leg) {
    Optional<Audio> way = WAYS.get(value.trim().toLowerCase(Locale.ROOT));
    if (way == null) {
      LOG.warn(
          "{}: {}={} is none of 1way, 2way, true, false; it rings",
          leg.endpoint(),
          VARIABLE,
          value);
      return Optional.empty();
    }
    return way;
  }
}
