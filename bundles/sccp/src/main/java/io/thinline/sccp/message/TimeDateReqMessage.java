package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** Asks for date and time: DefineTimeDate. For most phones the last step of registration. */
@MessageId(0x000D)
public record TimeDateReqMessage() implements PhoneMessage {}
