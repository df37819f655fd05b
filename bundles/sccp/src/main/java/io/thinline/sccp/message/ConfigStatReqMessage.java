package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** Asks for the summary of the device: ConfigStat. */
@MessageId(0x000C)
public record ConfigStatReqMessage() implements PhoneMessage {}
