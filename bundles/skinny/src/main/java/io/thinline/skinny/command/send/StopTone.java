package io.thinline.skinny.command.send;

import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.StopToneMessage;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.station.Station;

/** Ends the tone. */
final class StopTone extends WordsForm {
  private static final Argument<Integer> LINE =
      Argument.number("line_instance", Target::lines).orElse(0);
  private static final Argument<Integer> CALL = Argument.number("call_id", Target::calls).orElse(0);

  StopTone() {
    super("StopToneMessage", LINE, CALL);
  }

  @Override
  ServerMessage message(Station station, Values values) {
    return new StopToneMessage(values.get(LINE), values.get(CALL), Tone.SILENCE);
  }
}
