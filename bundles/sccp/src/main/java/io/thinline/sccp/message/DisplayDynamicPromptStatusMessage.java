package io.thinline.sccp.message;

import io.thinline.sccp.wire.CString;
import io.thinline.sccp.wire.MessageId;

/**
 * The prompt line, variable size.
 *
 * @param timeOutValue seconds; 0 until replaced or cleared
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 * @param promptStatus may contain dictionary labels
 */
@MessageId(0x0145)
public record DisplayDynamicPromptStatusMessage(
    int timeOutValue, int lineInstance, int callReference, @CString(97) String promptStatus)
    implements ServerMessage {}
