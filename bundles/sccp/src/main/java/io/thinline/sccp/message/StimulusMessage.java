package io.thinline.sccp.message;

import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.wire.MessageId;

/**
 * A button other than the keypad was pressed.
 *
 * @param stimulus the button
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 * @param stimulusStatus 0 or 1
 */
@MessageId(0x0005)
public record StimulusMessage(
    Stimulus stimulus, int lineInstance, int callReference, int stimulusStatus)
    implements PhoneMessage {}
