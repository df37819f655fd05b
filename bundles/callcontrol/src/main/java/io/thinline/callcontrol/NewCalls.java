package io.thinline.callcontrol;

import io.thinline.api.call.Admission;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which calls may begin: while the switch drains, only what belongs to calls under way. */
final class NewCalls {
  static final Cause CAUSE = Cause.NORMAL_TEMPORARY_FAILURE;

  /** Short enough for any phone. */
  static final String REASON = "System is paused";

  private static final Logger log = LoggerFactory.getLogger(NewCalls.class);

  /** A way through the dialplan for a call that was let in; no party dials there. */
  private static final String PASSAGE = "loopback/";

  private Admission admission = Admission.ALL;

  Admission admission() {
    return admission;
  }

  void admission(Admission now) {
    if (!now.equals(admission)) {
      admission = now;
      log.info("New calls: inbound {}, outbound {}", word(now.inbound()), word(now.outbound()));
    }
  }

  private static String word(boolean admitted) {
    return admitted ? "admitted" : "paused";
  }

  /** Whether what its party has dialled is routed. */
  boolean mayRoute(SwitchLeg dialling) {
    return admission.inbound() || dialling.endpoint().startsWith(PASSAGE);
  }

  /** Whether somebody may be rung. */
  boolean mayRing(Optional<Leg> onBehalfOf) {
    return admission.outbound() || onBehalfOf.isPresent();
  }
}
