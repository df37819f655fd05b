package io.thinline.skinny.command.send;

import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.value.CallPriority;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.skinny.station.Station;

/** Shows a call in a state. */
final class CallStateOf extends WordsForm {
  private static final Argument<CallState> STATE =
      Argument.code("call_state", CallState.class, CallState::of);
  private static final Argument<Integer> LINE = Argument.number("line_instance", Target::lines);
  private static final Argument<Integer> CALL = Argument.number("call_id", Target::calls);

  CallStateOf() {
    super("CallStateMessage", STATE, LINE, CALL);
  }

  @Override
  ServerMessage message(Station station, Values values) {
    return new CallStateMessage(
        values.get(STATE),
        values.get(LINE),
        values.get(CALL),
        CallPrivacy.NONE,
        CallPriority.NORMAL,
        0);
  }
}
