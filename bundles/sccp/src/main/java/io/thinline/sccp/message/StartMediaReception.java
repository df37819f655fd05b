package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Rest;

/** Opens the receiver, in the days before OpenReceiveChannel. Its layout is not settled. */
@MessageId(0x008C)
public record StartMediaReception(@Rest Bytes content) implements ServerMessage {}
