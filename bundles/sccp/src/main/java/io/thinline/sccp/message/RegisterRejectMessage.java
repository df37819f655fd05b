package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * The registration is refused; the connection is closed after it.
 *
 * @param text for a person to read
 */
@MessageId(0x009D)
public record RegisterRejectMessage(@Text(32) String text) implements ServerMessage {}
