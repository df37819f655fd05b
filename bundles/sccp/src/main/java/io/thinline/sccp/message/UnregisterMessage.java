package io.thinline.sccp.message;

import io.thinline.sccp.value.UnregReason;
import io.thinline.sccp.wire.MessageId;

/** The phone leaves. */
@MessageId(0x0027)
public record UnregisterMessage(UnregReason unRegReasonCode) implements PhoneMessage {}
