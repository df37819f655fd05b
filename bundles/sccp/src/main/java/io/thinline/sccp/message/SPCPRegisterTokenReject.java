package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * The SPCP phone stays where it is and asks again later.
 *
 * @param waitTimeBeforeNextReq seconds
 */
@MessageId(0x8101)
public record SPCPRegisterTokenReject(int waitTimeBeforeNextReq) implements ServerMessage {}
