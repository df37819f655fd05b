package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Asks for the call forwards of a line: ForwardStat.
 *
 * @param lineNumber which one among the lines
 */
@MessageId(0x0009)
public record ForwardStatReqMessage(int lineNumber) implements PhoneMessage {}
