package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** Tells the phone to report hook flashes. */
@MessageId(0x0087)
public record SetHookFlashDetectModeMessage() implements ServerMessage {}
