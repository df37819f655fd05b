package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** Asks a bridge for its conferences. */
@MessageId(0x013C)
public record AuditConferenceReqMessage() implements ServerMessage {}
