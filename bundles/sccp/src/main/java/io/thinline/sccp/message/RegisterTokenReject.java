package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * The phone stays where it is and asks again later.
 *
 * @param waitTimeBeforeNextReq seconds
 */
@MessageId(0x011B)
public record RegisterTokenReject(int waitTimeBeforeNextReq) implements ServerMessage {}
