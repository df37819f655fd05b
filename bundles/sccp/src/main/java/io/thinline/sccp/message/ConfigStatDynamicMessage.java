package io.thinline.sccp.message;

import io.thinline.sccp.wire.CString;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * The summary of the device, variable size.
 *
 * @param deviceName SEP, ATA, VGC... and twelve hex digits of the MAC address
 * @param instance which of several of its kind
 */
@MessageId(0x0142)
public record ConfigStatDynamicMessage(
    @Text(16) String deviceName,
    int reservedForFutureUse,
    int instance,
    int numberOfLines,
    int numberOfSpeedDials,
    @CString(121) String userName,
    @CString(121) String serverName)
    implements ServerMessage {}
