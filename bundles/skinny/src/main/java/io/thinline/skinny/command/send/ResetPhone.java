package io.thinline.skinny.command.send;

import io.thinline.sccp.message.Reset;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.value.ResetType;
import io.thinline.skinny.station.Station;

/** Boots the phone anew; nothing else of it may be waiting then. */
final class ResetPhone extends WordsForm {
  private static final Argument<ResetType> TYPE =
      Argument.code("DeviceReset|DeviceRestart", ResetType.class, ResetType::of)
          .orElse(ResetType.RESET);

  ResetPhone() {
    super("ResetMessage", TYPE);
  }

  @Override
  ServerMessage message(Station station, Values values) {
    return new Reset(values.get(TYPE));
  }

  /** In the same way as the commands that do the same to many. */
  @Override
  void send(Target target, Values values) {
    target.endpoint().restart(phone -> phone == target.station(), values.get(TYPE), false);
  }
}
