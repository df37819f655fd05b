package io.thinline.sccp.message;

import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.wire.Ipv4;
import io.thinline.sccp.wire.Ipv6;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * A phone on a backup server asks whether it may come home.
 *
 * @param deviceName SEP, ATA, VGC... and twelve hex digits of the MAC address
 * @param instance which of several of its kind
 * @param stationIpAddr the phone's own address
 */
@MessageId(0x0029)
public record RegisterTokenReq(
    @Text(16) String deviceName,
    int reservedForFutureUse,
    int instance,
    @Ipv4 MediaAddress stationIpAddr,
    DeviceType deviceType,
    @Ipv6 MediaAddress stationIpV6Addr,
    int unknown)
    implements PhoneMessage {}
