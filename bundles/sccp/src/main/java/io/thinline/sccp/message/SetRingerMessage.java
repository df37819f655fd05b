package io.thinline.sccp.message;

import io.thinline.sccp.value.RingDuration;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.wire.MessageId;

/**
 * Rings, or stops ringing.
 *
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0085)
public record SetRingerMessage(
    RingMode ringMode, RingDuration ringDuration, int lineInstance, int callReference)
    implements ServerMessage {}
