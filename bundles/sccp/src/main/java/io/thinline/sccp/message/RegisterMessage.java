package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.PhoneFeatures;
import io.thinline.sccp.wire.Ipv4;
import io.thinline.sccp.wire.Ipv6;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Size;
import io.thinline.sccp.wire.Text;
import io.thinline.sccp.wire.U16;
import io.thinline.sccp.wire.U8;

/**
 * The first message of a phone that wants service. Old firmware sends less of it.
 *
 * @param deviceName SEP, ATA, VGC... and twelve hex digits of the MAC address
 * @param instance which of several of its kind
 * @param stationIpAddr the phone's own address
 * @param maxStreams most RTP streams at a time
 * @param protocolVer the highest version the phone speaks
 * @param phoneFeatures what the phone can do
 * @param macAddress six bytes and filler, or twelve hex digits
 * @param firmwareLoadName the firmware that runs
 * @param configVersionStamp the configuration that is in use; only the newest firmware
 */
@MessageId(0x0001)
public record RegisterMessage(
    @Text(16) String deviceName,
    int reservedForFutureUse,
    int instance,
    @Ipv4 MediaAddress stationIpAddr,
    DeviceType deviceType,
    int maxStreams,
    int activeStreams,
    @U8 int protocolVer,
    @U8 int unknown,
    @U16 PhoneFeatures phoneFeatures,
    int maxConferences,
    int activeConferences,
    @Size(12) Bytes macAddress,
    int ipV4AddressScope,
    int maxNumberOfLines,
    @Ipv6 MediaAddress stationIpV6Addr,
    int ipV6AddressScope,
    @Text(32) String firmwareLoadName,
    @Text(48) String configVersionStamp)
    implements PhoneMessage {}
