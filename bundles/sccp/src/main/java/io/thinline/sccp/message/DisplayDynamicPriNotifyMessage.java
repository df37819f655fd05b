package io.thinline.sccp.message;

import io.thinline.sccp.wire.CString;
import io.thinline.sccp.wire.MessageId;

/**
 * A notification with a priority, variable size.
 *
 * @param timeOutValue seconds; 0 until replaced or cleared
 * @param priority a higher one wins
 * @param text for a person to read
 */
@MessageId(0x0144)
public record DisplayDynamicPriNotifyMessage(
    int timeOutValue, int priority, @CString(97) String text) implements ServerMessage {}
