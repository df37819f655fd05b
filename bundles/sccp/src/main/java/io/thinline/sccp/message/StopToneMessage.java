package io.thinline.sccp.message;

import io.thinline.sccp.value.Tone;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Since;

/**
 * Stops the tone.
 *
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0083)
public record StopToneMessage(int lineInstance, int callReference, @Since(11) Tone tone)
    implements ServerMessage {}
