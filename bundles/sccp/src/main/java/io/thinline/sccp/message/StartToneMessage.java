package io.thinline.sccp.message;

import io.thinline.sccp.value.Tone;
import io.thinline.sccp.value.ToneDirection;
import io.thinline.sccp.wire.MessageId;

/**
 * Plays a tone.
 *
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0082)
public record StartToneMessage(
    Tone tone, ToneDirection toneOutputDirection, int lineInstance, int callReference)
    implements ServerMessage {}
