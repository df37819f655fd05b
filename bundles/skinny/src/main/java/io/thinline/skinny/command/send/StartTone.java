package io.thinline.skinny.command.send;

import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.value.Tone;
import io.thinline.sccp.value.ToneDirection;
import io.thinline.skinny.station.Station;

/** Plays a tone to the user. */
final class StartTone extends WordsForm {
  private static final Argument<Tone> TONE = Argument.code("tone", Tone.class, Tone::of);
  private static final Argument<Integer> LINE =
      Argument.number("line_instance", Target::lines).orElse(0);
  private static final Argument<Integer> CALL = Argument.number("call_id", Target::calls).orElse(0);

  StartTone() {
    super("StartToneMessage", TONE, LINE, CALL);
  }

  @Override
  ServerMessage message(Station station, Values values) {
    return new StartToneMessage(
        values.get(TONE), ToneDirection.USER, values.get(LINE), values.get(CALL));
  }
}
