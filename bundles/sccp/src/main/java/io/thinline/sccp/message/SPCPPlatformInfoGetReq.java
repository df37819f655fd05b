package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Rest;

/** An SPA phone's platform information; its content is not known. */
@MessageId(0xFF02)
public record SPCPPlatformInfoGetReq(@Rest Bytes content) implements ServerMessage {}
