package io.thinline.skinny.command.send;

import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.station.Station;

/** Lights the lamp of a button. */
final class SetLamp extends WordsForm {
  private static final Argument<Stimulus> STIMULUS =
      Argument.code("stimulus", Stimulus.class, Stimulus::of);
  private static final Argument<Integer> INSTANCE = Argument.number("instance", Target::lines);
  private static final Argument<LampMode> MODE =
      Argument.code("lamp_mode", LampMode.class, LampMode::of);

  SetLamp() {
    super("SetLampMessage", STIMULUS, INSTANCE, MODE);
  }

  @Override
  ServerMessage message(Station station, Values values) {
    return new SetLampMessage(values.get(STIMULUS), values.get(INSTANCE), values.get(MODE));
  }
}
