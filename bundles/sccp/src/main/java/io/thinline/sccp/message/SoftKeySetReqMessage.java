package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** Asks which soft keys belong to which state: SoftKeySetRes. */
@MessageId(0x0025)
public record SoftKeySetReqMessage() implements PhoneMessage {}
