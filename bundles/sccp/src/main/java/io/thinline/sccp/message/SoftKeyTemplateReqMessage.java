package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** Asks for the soft keys: SoftKeyTemplateRes. Only phones with soft keys send it. */
@MessageId(0x0028)
public record SoftKeyTemplateReqMessage() implements PhoneMessage {}
