package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** Clears that text. */
@MessageId(0x009A)
public record ClearDisplay() implements ServerMessage {}
