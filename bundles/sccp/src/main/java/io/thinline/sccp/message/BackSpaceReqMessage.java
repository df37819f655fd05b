package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Removes the last digit from the display.
 *
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0119)
public record BackSpaceReqMessage(int lineInstance, int callReference) implements ServerMessage {}
