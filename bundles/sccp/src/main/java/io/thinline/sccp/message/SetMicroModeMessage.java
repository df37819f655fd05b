package io.thinline.sccp.message;

import io.thinline.sccp.value.OnOff;
import io.thinline.sccp.wire.MessageId;

/** Switches the microphone. */
@MessageId(0x0089)
public record SetMicroModeMessage(OnOff micMode) implements ServerMessage {}
