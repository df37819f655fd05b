package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * Where a wireless phone is, as XML.
 *
 * @param locationInfo XML
 */
@MessageId(0x0157)
public record LocationInfoMessage(@Text(2401) String locationInfo) implements PhoneMessage {}
