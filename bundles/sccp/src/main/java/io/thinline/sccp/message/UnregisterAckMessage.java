package io.thinline.sccp.message;

import io.thinline.sccp.value.UnregisterStatus;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.OldHeader;

/** Answer to Unregister. */
@MessageId(0x0118)
@OldHeader
public record UnregisterAckMessage(UnregisterStatus status) implements ServerMessage {}
