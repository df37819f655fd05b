package io.thinline.sccp.message;

import io.thinline.sccp.wire.CString;
import io.thinline.sccp.wire.MessageId;

/**
 * The notification line, variable size.
 *
 * @param timeOutValue seconds; 0 until replaced or cleared
 * @param text for a person to read
 */
@MessageId(0x0143)
public record DisplayDynamicNotifyMessage(int timeOutValue, @CString(97) String text)
    implements ServerMessage {}
