package io.thinline.sccp.message;

import io.thinline.sccp.value.CallPriority;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.wire.MessageId;

/**
 * The state of a call as the phone shows it.
 *
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0111)
public record CallStateMessage(
    CallState callState,
    int lineInstance,
    int callReference,
    CallPrivacy privacy,
    CallPriority precedenceLevel,
    int precedenceDomain)
    implements ServerMessage {}
