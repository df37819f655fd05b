package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * The notification line, fixed size.
 *
 * @param timeOutValue seconds; 0 until replaced or cleared
 * @param text for a person to read
 */
@MessageId(0x0114)
public record DisplayNotifyMessage(int timeOutValue, @Text(32) String text)
    implements ServerMessage {}
