package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Rest;

/** Sent by a VG224 gateway; its content is not known. */
@MessageId(0xFF00)
public record VG224UnknownMessage(@Rest Bytes content) implements PhoneMessage {}
