package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** Asks which firmware it should run: Version. */
@MessageId(0x000F)
public record VersionReqMessage() implements PhoneMessage {}
