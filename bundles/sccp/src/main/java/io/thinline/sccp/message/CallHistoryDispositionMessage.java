package io.thinline.sccp.message;

import io.thinline.sccp.value.CallHistoryDisposition;
import io.thinline.sccp.wire.MessageId;

/**
 * Which call list a call goes to.
 *
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0156)
public record CallHistoryDispositionMessage(
    CallHistoryDisposition callHistoryDisposition, int lineInstance, int callReference)
    implements ServerMessage {}
