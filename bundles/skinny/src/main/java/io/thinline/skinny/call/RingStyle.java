package io.thinline.skinny.call;

import io.thinline.api.call.Leg;
import io.thinline.sccp.value.RingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a call makes itself known at the phones of its line.
 *
 * @param mode the ring
 * @param audible false when it only flashes
 * @param silent true when there is nothing but the lamp and the screen
 */
record RingStyle(RingMode mode, boolean audible, boolean silent) {
  static final RingStyle ORDINARY = heard(RingMode.INSIDE);
  static final RingStyle SILENT = new RingStyle(RingMode.OFF, false, true);

  /** Variable of the offered leg. */
  static final String VARIABLE = "skinny_ring";

  /** What FreeSWITCH puts into the Alert-Info header of SIP. */
  static final String ALERT_INFO = "alert_info";

  private static final Logger LOG = LoggerFactory.getLogger(RingStyle.class);

  private static final Map<String, RingStyle> STYLES =
      new TreeMap<>(
          Map.of(
              "inside",
              ORDINARY,
              "outside",
              heard(RingMode.OUTSIDE),
              "feature",
              heard(RingMode.FEATURE),
              "urgent",
              heard(RingMode.PRECEDENCE),
              "flash",
              new RingStyle(RingMode.FLASH_ONLY, false, false),
              "silent",
              SILENT));

  /** Distinctive ringing as most SIP phones and gateways write it. */
  private static final Pattern BELLCORE = Pattern.compile("bellcore-d?r([1-5])");

  private static final Map<String, String> ALERTS =
      Map.of("internal", "inside", "external", "outside");

  private static RingStyle heard(RingMode mode) {
    return new RingStyle(mode, true, false);
  }

  /** As the variables of a leg that is offered say. */
  static RingStyle of(Leg leg) {
    return leg.variable(VARIABLE)
        .map(name -> named(name, leg))
        .or(() -> leg.variable(ALERT_INFO).flatMap(RingStyle::alert))
        .orElse(ORDINARY);
  }

  private static RingStyle named(String name, Leg leg) {
    RingStyle style = STYLES.get(name.trim().toLowerCase(Locale.ROOT));
    if (style == null) {
      LOG.warn(
          "{}: {}={} is not one of {}; it rings inside",
          leg.endpoint(),
          VARIABLE,
          name,
          String.join(", ", STYLES.keySet()));
      return ORDINARY;
    }
    return style;
  }

  /** Empty for one that means nothing to these phones, such as the address of a sound. */
  private static Optional<RingStyle> alert(String info) {
    String text = info.toLowerCase(Locale.ROOT);
    Matcher bellcore = BELLCORE.matcher(text);
    if (bellcore.find()) {
      int first = RingMode.BELLCORE_1.code() - 1;
      return Optional.of(heard(RingMode.of(first + Integer.parseInt(bellcore.group(1)))));
    }
    return ALERTS.entrySet().stream()
        .filter(alert -> text.contains(alert.getKey()))
        .map(alert -> STYLES.get(alert.getValue()))
        .findFirst();
  }
}
