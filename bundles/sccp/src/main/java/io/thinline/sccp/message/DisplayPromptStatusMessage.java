package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * The prompt line, fixed size.
 *
 * @param timeOutValue seconds; 0 until replaced or cleared
 * @param promptStatus may contain dictionary labels
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0112)
public record DisplayPromptStatusMessage(
    int timeOutValue, @Text(32) String promptStatus, int lineInstance, int callReference)
    implements ServerMessage {}
