package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.OldHeader;

/** Answer to KeepAlive. */
@MessageId(0x0100)
@OldHeader
public record KeepAliveAckMessage() implements ServerMessage {}
