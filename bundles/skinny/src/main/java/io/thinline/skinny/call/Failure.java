package io.thinline.skinny.call;

import io.thinline.api.call.Cause;
import io.thinline.skinny.screen.Labels;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How a call that came to nothing is shown. */
record Failure(CallPhase phase, String prompt) {
  private static final Set<Cause> ORDINARY =
      EnumSet.of(
          Cause.NONE,
          Cause.NORMAL_CLEARING,
          Cause.ORIGINATOR_CANCEL,
          Cause.CALL_AWARDED_DELIVERED,
          Cause.LOSE_RACE);
  private static final Set<Cause> ENGAGED = EnumSet.of(Cause.USER_BUSY, Cause.CALL_REJECTED);
  private static final Set<Cause> NO_SUCH_NUMBER =
      EnumSet.of(Cause.UNALLOCATED_NUMBER, Cause.NO_ROUTE_DESTINATION, Cause.NO_ROUTE_TRANSIT_NET);
  private static final Set<Cause> UNANSWERED = EnumSet.of(Cause.NO_ANSWER, Cause.NO_USER_RESPONSE);

  /**
   * What to show when a call has ended; empty when it has ended as calls do. Busy and no such
   * number speak the phone's language, everything else the words of whoever ended the call.
   */
  static Optional<Failure> of(Cause cause, String reason) {
    if (ORDINARY.contains(cause)) {
      return Optional.empty();
    }
    if (ENGAGED.contains(cause)) {
      return Optional.of(new Failure(CallPhase.BUSY, Labels.BUSY));
    }
    if (NO_SUCH_NUMBER.contains(cause)) {
      return Optional.of(new Failure(CallPhase.INVALID_NUMBER, Labels.UNKNOWN_NUMBER));
    }
    String words = UNANSWERED.contains(cause) ? "No answer" : Labels.TEMP_FAIL;
    return Optional.of(new Failure(CallPhase.CONGESTION, reason.isEmpty() ? words : reason));
  }
}
