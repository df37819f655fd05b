package io.thinline.sccp.message;

import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * The first message of an SPA phone in SPCP mode.
 *
 * @param deviceName SEP, ATA, VGC... and twelve hex digits of the MAC address
 * @param instance which of several of its kind
 * @param stationIpAddr the phone's own address
 * @param maxStreams most RTP streams at a time
 */
@MessageId(0x8000)
public record SPARegisterMessage(
    @Text(16) String deviceName,
    int reservedForFutureUse,
    int instance,
    int stationIpAddr,
    DeviceType deviceType,
    int maxStreams)
    implements PhoneMessage {}
