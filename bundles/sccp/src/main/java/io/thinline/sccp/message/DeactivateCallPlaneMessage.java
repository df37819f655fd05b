package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** Leaves no line active. */
@MessageId(0x0117)
public record DeactivateCallPlaneMessage() implements ServerMessage {}
