package io.thinline.sccp.message;

import io.thinline.sccp.value.ResetType;
import io.thinline.sccp.wire.MessageId;

/** Resets or restarts the phone, or has it apply its configuration. */
@MessageId(0x009F)
public record Reset(ResetType resetType) implements ServerMessage {}
