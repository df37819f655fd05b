package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Rest;

/** An SPA phone's refusal of platform information; its content is not known. */
@MessageId(0xFF04)
public record SPCPPlatformInfoGetRej(@Rest Bytes content) implements PhoneMessage {}
