package io.thinline.sccp.message;

import io.thinline.sccp.value.SpeakerMode;
import io.thinline.sccp.wire.MessageId;

/** Switches the speaker; off also puts a speaker call on hook. */
@MessageId(0x0088)
public record SetSpeakerModeMessage(SpeakerMode speakerMode) implements ServerMessage {}
