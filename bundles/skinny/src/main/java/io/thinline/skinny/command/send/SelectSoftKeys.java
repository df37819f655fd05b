package io.thinline.skinny.command.send;

import io.thinline.sccp.message.SelectSoftKeysMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.value.SoftKeyMask;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.skinny.station.Station;
import java.util.stream.Stream;

/** Shows the soft keys of a set. */
final class SelectSoftKeys extends WordsForm {
  private static final Argument<SoftKeySet> SET =
      Argument.code("soft_key_set", SoftKeySet.class, SoftKeySet::of);
  private static final Argument<Integer> LINE =
      Argument.number("line_instance", Target::lines).orElse(0);
  private static final Argument<Integer> CALL = Argument.number("call_id", Target::calls).orElse(0);

  /** Bit 0 is the first key. */
  private static final Argument<Integer> MASK =
      Argument.number("key_mask", target -> Stream.of("0xFFFF")).orElse(SoftKeyMask.ALL.code());

  SelectSoftKeys() {
    super("SelectSoftKeysMessage", SET, LINE, CALL, MASK);
  }

  @Override
  ServerMessage message(Station station, Values values) {
    return new SelectSoftKeysMessage(
        values.get(LINE), values.get(CALL), values.get(SET), SoftKeyMask.of(values.get(MASK)));
  }
}
