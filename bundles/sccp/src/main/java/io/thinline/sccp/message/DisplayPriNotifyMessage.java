package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * A notification with a priority, fixed size.
 *
 * @param timeOutValue seconds; 0 until replaced or cleared
 * @param priority a higher one wins
 * @param text for a person to read
 */
@MessageId(0x0120)
public record DisplayPriNotifyMessage(int timeOutValue, int priority, @Text(32) String text)
    implements ServerMessage {}
