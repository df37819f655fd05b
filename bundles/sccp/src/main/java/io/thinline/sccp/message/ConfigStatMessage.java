package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * The summary of the device.
 *
 * @param deviceName SEP, ATA, VGC... and twelve hex digits of the MAC address
 * @param instance which of several of its kind
 */
@MessageId(0x0093)
public record ConfigStatMessage(
    @Text(16) String deviceName,
    int reservedForFutureUse,
    int instance,
    @Text(40) String userName,
    @Text(40) String serverName,
    int numberOfLines,
    int numberOfSpeedDials)
    implements ServerMessage {}
