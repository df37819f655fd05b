package io.thinline.skinny.command.send;

import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.SetRingerMessage;
import io.thinline.sccp.value.RingDuration;
import io.thinline.sccp.value.RingMode;
import io.thinline.skinny.station.Station;

/** Rings, or stops ringing. */
final class SetRinger extends WordsForm {
  private static final Argument<RingMode> TYPE =
      Argument.code("ring_type", RingMode.class, RingMode::of);
  private static final Argument<RingDuration> MODE =
      Argument.code("ring_mode", RingDuration.class, RingDuration::of);

  SetRinger() {
    super("SetRingerMessage", TYPE, MODE);
  }

  @Override
  ServerMessage message(Station station, Values values) {
    return new SetRingerMessage(values.get(TYPE), values.get(MODE), 0, 0);
  }
}
