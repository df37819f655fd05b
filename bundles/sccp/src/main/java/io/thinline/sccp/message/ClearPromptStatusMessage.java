package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Removes the prompt of a call.
 *
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0113)
public record ClearPromptStatusMessage(int lineInstance, int callReference)
    implements ServerMessage {}
