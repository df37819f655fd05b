package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** Clears the notification line. */
@MessageId(0x0115)
public record ClearNotifyMessage() implements ServerMessage {}
