package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Asks for a line: LineStat or LineStatDynamic.
 *
 * @param lineNumber which one among the lines
 */
@MessageId(0x000B)
public record LineStatReqMessage(int lineNumber) implements PhoneMessage {}
