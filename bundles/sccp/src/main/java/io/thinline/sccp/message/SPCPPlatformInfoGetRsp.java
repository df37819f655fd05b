package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Rest;

/** An SPA phone's answer about platform information; its content is not known. */
@MessageId(0xFF03)
public record SPCPPlatformInfoGetRsp(@Rest Bytes content) implements PhoneMessage {}
