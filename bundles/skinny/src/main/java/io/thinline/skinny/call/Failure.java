package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallPhase.BUSY;
import static io.thinline.skinny.call.CallPhase.CONGESTION;
import static io.thinline.skinny.call.CallPhase.INVALID_NUMBER;
import static io.thinline.skinny.call.CallPhase.PREEMPTED;

import io.thinline.api.call.Cause;
import io.thinline.skinny.screen.Labels;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a call that came to nothing is shown: the phase brings the tone.
 *
 * @param prompt what the user reads
 */
record Failure(CallPhase phase, String prompt) {
  /** The call has ended as calls do. */
  static final Set<Cause> ORDINARY =
      EnumSet.of(
          Cause.NONE,
          Cause.NORMAL_CLEARING,
          Cause.ORIGINATOR_CANCEL,
          Cause.CALL_AWARDED_DELIVERED,
          Cause.LOSE_RACE,
          Cause.MANAGER_REQUEST,
          Cause.ALLOTTED_TIMEOUT);

  /** These say it all, in the phone's language; else the words of whoever ended the call win. */
  private static final Set<CallPhase> SAYS_IT_ALL = EnumSet.of(BUSY, INVALID_NUMBER);

  private static final String NO_ANSWER = "No answer";
  private static final String NOT_ALLOWED = "Not allowed";

  private static final Map<Cause, Failure> BY_CAUSE = new EnumMap<>(Cause.class);

  static {
    in(BUSY, Labels.BUSY, Cause.USER_BUSY, Cause.CALL_REJECTED);
    in(
        INVALID_NUMBER,
        Labels.UNKNOWN_NUMBER,
        Cause.UNALLOCATED_NUMBER,
        Cause.NO_ROUTE_TRANSIT_NET,
        Cause.NO_ROUTE_DESTINATION,
        Cause.NUMBER_CHANGED);
    in(PREEMPTED, Labels.TEMP_FAIL, Cause.PRE_EMPTED);
    in(CONGESTION, Labels.UNKNOWN_NUMBER, Cause.INVALID_NUMBER_FORMAT);
    in(CONGESTION, NO_ANSWER, Cause.NO_ANSWER, Cause.NO_USER_RESPONSE);
    in(
        CONGESTION,
        NOT_ALLOWED,
        Cause.FACILITY_REJECTED,
        Cause.OUTGOING_CALL_BARRED,
        Cause.INCOMING_CALL_BARRED,
        Cause.BEARERCAPABILITY_NOTAUTH);
    in(CONGESTION, Labels.HIGH_TRAFFIC, Cause.NORMAL_CIRCUIT_CONGESTION, Cause.SWITCH_CONGESTION);
    in(
        CONGESTION,
        Labels.NOT_ENOUGH_BANDWIDTH,
        Cause.REQUESTED_CHAN_UNAVAIL,
        Cause.BEARERCAPABILITY_NOTAVAIL);
    in(
        CONGESTION,
        Labels.SERVICE_IS_NOT_ACTIVE,
        Cause.FACILITY_NOT_SUBSCRIBED,
        Cause.SERVICE_UNAVAILABLE,
        Cause.BEARERCAPABILITY_NOTIMPL,
        Cause.CHAN_NOT_IMPLEMENTED,
        Cause.FACILITY_NOT_IMPLEMENTED,
        Cause.SERVICE_NOT_IMPLEMENTED);
    in(CONGESTION, Labels.INCOMPATIBLE_DEVICE_TYPE, Cause.INCOMPATIBLE_DESTINATION);
    in(
        CONGESTION,
        Labels.TEMP_FAIL,
        Cause.CHANNEL_UNACCEPTABLE,
        Cause.SUBSCRIBER_ABSENT,
        Cause.REDIRECTION_TO_NEW_DESTINATION,
        Cause.EXCHANGE_ROUTING_ERROR,
        Cause.DESTINATION_OUT_OF_ORDER,
        Cause.RESPONSE_TO_STATUS_ENQUIRY,
        Cause.NORMAL_UNSPECIFIED,
        Cause.NETWORK_OUT_OF_ORDER,
        Cause.NORMAL_TEMPORARY_FAILURE,
        Cause.ACCESS_INFO_DISCARDED,
        Cause.INVALID_CALL_REFERENCE,
        Cause.INVALID_MSG_UNSPECIFIED,
        Cause.MANDATORY_IE_MISSING,
        Cause.RECOVERY_ON_TIMER_EXPIRE,
        Cause.PROTOCOL_ERROR,
        Cause.INTERWORKING,
        Cause.SYSTEM_SHUTDOWN,
        Cause.USER_NOT_REGISTERED);
  }

  private static void in(CallPhase phase, String prompt, Cause... causes) {
    Failure failure = new Failure(phase, prompt);
    for (Cause cause : causes) {
      BY_CAUSE.put(cause, failure);
    }
  }

  /**
   * What to show when a call has ended; empty when it has ended as calls do.
   *
   * @param reason in words, or empty
   */
  static Optional<Failure> of(Cause cause, String reason) {
    return Optional.ofNullable(BY_CAUSE.get(cause))
        .map(
            failure ->
                reason.isEmpty() || SAYS_IT_ALL.contains(failure.phase)
                    ? failure
                    : new Failure(failure.phase, reason));
  }
}
