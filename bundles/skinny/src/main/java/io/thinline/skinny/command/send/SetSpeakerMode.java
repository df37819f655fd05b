package io.thinline.skinny.command.send;

import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.SetSpeakerModeMessage;
import io.thinline.sccp.value.SpeakerMode;
import io.thinline.skinny.station.Station;

/** Switches the speaker. */
final class SetSpeakerMode extends WordsForm {
  private static final Argument<SpeakerMode> MODE =
      Argument.code("speaker_mode", SpeakerMode.class, SpeakerMode::of);

  SetSpeakerMode() {
    super("SetSpeakerModeMessage", MODE);
  }

  @Override
  ServerMessage message(Station station, Values values) {
    return new SetSpeakerModeMessage(values.get(MODE));
  }
}
