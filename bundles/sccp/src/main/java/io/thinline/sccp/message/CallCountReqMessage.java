package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** Asks for the call limits of the lines. */
@MessageId(0x015E)
public record CallCountReqMessage(int unknown) implements PhoneMessage, ServerMessage {}
