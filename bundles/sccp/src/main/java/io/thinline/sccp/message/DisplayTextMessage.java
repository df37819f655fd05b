package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * A text on phones without a prompt line.
 *
 * @param text for a person to read
 */
@MessageId(0x0099)
public record DisplayTextMessage(@Text(32) String text) implements ServerMessage {}
