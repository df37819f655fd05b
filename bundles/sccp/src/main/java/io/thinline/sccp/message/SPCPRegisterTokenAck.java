package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** The SPCP phone may come home now. */
@MessageId(0x8100)
public record SPCPRegisterTokenAck(int features) implements ServerMessage {}
