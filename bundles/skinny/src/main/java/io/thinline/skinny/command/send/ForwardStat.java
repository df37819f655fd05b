package io.thinline.skinny.command.send;

import io.thinline.sccp.message.ForwardStatMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.skinny.station.Station;

/** Shows the first line as forwarded to a number, or as not forwarded without one. */
final class ForwardStat extends WordsForm {
  /** As many as old phones have room for. */
  private static final int DIGITS = 23;

  private static final Argument<String> NUMBER = Argument.text("number", DIGITS).orElse("");

  ForwardStat() {
    super("ForwardStatMessage", NUMBER);
  }

  @Override
  ServerMessage message(Station station, Values values) {
    DirectoryNumber number = DirectoryNumber.of(values.get(NUMBER));
    int active = number.isEmpty() ? 0 : 1;
    return new ForwardStatMessage(
        active, 1, active, number, 0, DirectoryNumber.NONE, 0, DirectoryNumber.NONE);
  }
}
