package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** Asks for the list of servers: ServerRes. */
@MessageId(0x0012)
public record ServerReqMessage() implements PhoneMessage {}
