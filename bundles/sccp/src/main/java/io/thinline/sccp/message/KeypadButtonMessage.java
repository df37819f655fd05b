package io.thinline.sccp.message;

import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.wire.MessageId;

/**
 * A digit was pressed. A server may send it too, so that the phone plays the DTMF tone.
 *
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0003)
public record KeypadButtonMessage(KeyPadButton kpButton, int lineInstance, int callReference)
    implements PhoneMessage, ServerMessage {}
