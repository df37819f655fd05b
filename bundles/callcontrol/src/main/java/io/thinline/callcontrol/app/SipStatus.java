package io.thinline.callcontrol.app;

import io.thinline.api.call.Cause;
import java.util.Map;
import java.util.Optional;

/** What the statuses of SIP mean as causes (RFC 3398, and FreeSWITCH where that is silent). */
final class SipStatus {
  static final int RINGING = 180;
  static final int SESSION_PROGRESS = 183;
  static final int OK = 200;

  /** From here on a status ends the call. */
  static final int FINAL_FAILURE = 300;

  private static final int LEAST = 100;
  private static final int MOST = 699;

  private static final Map<Integer, Cause> CAUSES =
      Map.ofEntries(
          Map.entry(401, Cause.CALL_REJECTED),
          Map.entry(402, Cause.CALL_REJECTED),
          Map.entry(403, Cause.CALL_REJECTED),
          Map.entry(404, Cause.UNALLOCATED_NUMBER),
          Map.entry(405, Cause.SERVICE_UNAVAILABLE),
          Map.entry(407, Cause.CALL_REJECTED),
          Map.entry(408, Cause.RECOVERY_ON_TIMER_EXPIRE),
          Map.entry(410, Cause.NUMBER_CHANGED),
          Map.entry(480, Cause.NO_USER_RESPONSE),
          Map.entry(484, Cause.INVALID_NUMBER_FORMAT),
          Map.entry(485, Cause.NO_ROUTE_DESTINATION),
          Map.entry(486, Cause.USER_BUSY),
          Map.entry(487, Cause.ORIGINATOR_CANCEL),
          Map.entry(488, Cause.INCOMPATIBLE_DESTINATION),
          Map.entry(502, Cause.NETWORK_OUT_OF_ORDER),
          Map.entry(503, Cause.NORMAL_TEMPORARY_FAILURE),
          Map.entry(504, Cause.RECOVERY_ON_TIMER_EXPIRE),
          Map.entry(600, Cause.USER_BUSY),
          Map.entry(603, Cause.CALL_REJECTED),
          Map.entry(604, Cause.NO_ROUTE_DESTINATION),
          Map.entry(606, Cause.INCOMPATIBLE_DESTINATION));

  private SipStatus() {}

  static Optional<Integer> parse(String text) {
    try {
      return Optional.of(Integer.parseUnsignedInt(text))
          .filter(status -> status >= LEAST && status <= MOST);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Cause cause(int status) {
    return CAUSES.getOrDefault(status, Cause.NORMAL_UNSPECIFIED);
  }
}
