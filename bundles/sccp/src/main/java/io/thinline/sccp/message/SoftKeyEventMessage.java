package io.thinline.sccp.message;

import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.sccp.wire.MessageId;

/**
 * A soft key was pressed.
 *
 * @param softKeyEvent the number the server gave the key in its template
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0026)
public record SoftKeyEventMessage(SoftKeyEvent softKeyEvent, int lineInstance, int callReference)
    implements PhoneMessage {}
