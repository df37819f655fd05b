package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** The phone is alive; every one is answered with KeepAliveAck, registered or not. */
@MessageId(0x0000)
public record KeepAliveMessage() implements PhoneMessage {}
