package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** The phone may come home now. */
@MessageId(0x011A)
public record RegisterTokenAck() implements ServerMessage {}
