package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Size;
import io.thinline.sccp.wire.Text;

/**
 * An expansion module of the phone.
 *
 * @param instance which of several of its kind
 * @param text for a person to read
 */
@MessageId(0x0159)
public record ExtensionDeviceCaps(
    int instance, int moduleType, int maxAllowed, @Size(24) Bytes unknowns, @Text(128) String text)
    implements PhoneMessage {}
