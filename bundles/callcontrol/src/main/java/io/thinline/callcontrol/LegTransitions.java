package io.thinline.callcontrol;

import static io.thinline.api.call.LegState.ALERTING;
import static io.thinline.api.call.LegState.ANSWERED;
import static io.thinline.api.call.LegState.DIALING;
import static io.thinline.api.call.LegState.ENDED;
import static io.thinline.api.call.LegState.OFFERED;
import static io.thinline.api.call.LegState.RINGING;
import static io.thinline.api.call.LegState.ROUTING;

import io.thinline.api.call.LegState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which command leads a leg from which state to which; a pair that is not here changes nothing. */
final class LegTransitions {

  /** What can be asked of a leg. */
  enum Command {
    /** The number is complete. */
    DIAL,
    /** The party, or the one an inbound leg calls, is alerted. */
    RING,
    /** There is something to hear before the answer. */
    EARLY_MEDIA,
    ANSWER,
    /** The leg is routed anew. */
    TRANSFER,
    HANGUP
  }

  private static final Map<LegState, Map<Command, LegState>> TABLE = table();

  private LegTransitions() {}

  static Optional<LegState> next(LegState state, Command command) {
    return Optional.ofNullable(TABLE.get(state)).map(row -> row.get(command));
  }

  private static Map<LegState, Map<Command, LegState>> table() {
    Map<LegState, Map<Command, LegState>> table = new EnumMap<>(LegState.class);
    table.put(
        DIALING, Map.of(Command.DIAL, ROUTING, Command.TRANSFER, ROUTING, Command.HANGUP, ENDED));
    table.put(
        ROUTING,
        Map.of(
            Command.RING, ALERTING,
            Command.EARLY_MEDIA, ALERTING,
            Command.ANSWER, ANSWERED,
            Command.TRANSFER, ROUTING,
            Command.HANGUP, ENDED));
    table.put(
        ALERTING,
        Map.of(
            Command.EARLY_MEDIA, ALERTING,
            Command.ANSWER, ANSWERED,
            Command.TRANSFER, ROUTING,
            Command.HANGUP, ENDED));
    table.put(
        OFFERED,
        Map.of(
            Command.RING, RINGING,
            Command.EARLY_MEDIA, RINGING,
            Command.ANSWER, ANSWERED,
            Command.HANGUP, ENDED));
    table.put(
        RINGING,
        Map.of(Command.EARLY_MEDIA, RINGING, Command.ANSWER, ANSWERED, Command.HANGUP, ENDED));
    table.put(ANSWERED, Map.of(Command.TRANSFER, ANSWERED, Command.HANGUP, ENDED));
    table.put(ENDED, Map.of());
    return table;
  }
}
