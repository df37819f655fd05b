package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Rest;

/** The annunciator of a 30 VIP. Its layout is not known. */
@MessageId(0x009C)
public record EnunciatorCommandMessage(@Rest Bytes content) implements ServerMessage {}
