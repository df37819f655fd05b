package io.thinline.sccp.message;

import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.wire.MessageId;

/**
 * The lamp of a button; stimulus voice mail is the message lamp.
 *
 * @param stimulus the button
 */
@MessageId(0x0086)
public record SetLampMessage(Stimulus stimulus, int stimulusInstance, LampMode lampMode)
    implements ServerMessage {}
