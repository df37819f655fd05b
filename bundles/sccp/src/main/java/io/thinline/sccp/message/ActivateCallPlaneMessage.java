package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Makes a line the active one on the display.
 *
 * @param lineInstance the line, 0 when none is meant
 */
@MessageId(0x0116)
public record ActivateCallPlaneMessage(int lineInstance) implements ServerMessage {}
