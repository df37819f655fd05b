package io.thinline.callcontrol;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Party;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/**
 * What operators read of calls: who dials, rings, talks, holds, is sent where, and how it ended.
 * Legs that only ring, as many do for one call, end without a line of their own.
 */
final class CallStory {
  private static final Logger log = LoggerFactory.getLogger(CallStory.class);

  private CallStory() {}

  static void dials(SwitchLeg leg, String number) {
    MDC.put("call", leg.uuid());
    log.info("{} dials {}", leg.endpoint(), number);
  }

  static void ringsFor(SwitchLeg caller) {
    log.info("{} rings for {}", shown(caller.far()), caller.endpoint());
  }

  static void talk(SwitchLeg one, SwitchLeg other) {
    log.info("{} talks to {}", one.endpoint(), other.endpoint());
  }

  static void holds(SwitchLeg leg) {
    log.info("{} holds {}", leg.endpoint(), partner(leg));
  }

  static void resumes(SwitchLeg leg) {
    log.info("{} is back with {}", leg.endpoint(), partner(leg));
  }

  static void sent(SwitchLeg leg, String destination) {
    log.atLevel(leg.budget.calm() ? Level.INFO : Level.DEBUG)
        .log("{} is transferred to {}", leg.endpoint(), destination);
  }

  static void transfers(SwitchLeg by, SwitchLeg party, String to) {
    log.info("{} transfers {} to {}", by.endpoint(), party.endpoint(), to);
  }

  static void recalled(SwitchLeg party, Cause why, String to) {
    log.info("Nobody takes {} ({}): back to {}", party.endpoint(), why, to);
  }

  static void preserved(SwitchLeg leg) {
    log.info("{} has lost its phone, its audio goes on", leg.endpoint());
  }

  static void ended(SwitchLeg leg, Cause cause, String reason) {
    MDC.put("call", leg.uuid());
    boolean onlyRang =
        !leg.times().wasAnswered() && !leg.inbound() && leg.variable("originator").isPresent();
    log.atLevel(onlyRang ? Level.DEBUG : Level.INFO)
        .log(
            "{} ends after {}: {}{}",
            leg.endpoint(),
            seconds(leg.times().age()),
            cause,
            reason.isEmpty() ? "" : " (" + reason + ")");
  }

  private static String partner(SwitchLeg leg) {
    SwitchLeg other = leg.partner();
    return other == null ? "its application" : other.endpoint();
  }

  private static String shown(Party party) {
    return party.number().isEmpty() ? party.display() : party.number();
  }

  private static String seconds(Duration time) {
    return time.toSeconds() + " s";
  }
}
