package io.thinline.sccp.message;

import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.wire.MessageId;

/** A conference bridge or transcoder tells its capacity. */
@MessageId(0x002C)
public record MediaResourceNotification(
    DeviceType deviceType,
    int numberOfInServiceStreams,
    int maxStreamsPerConf,
    int numberOfOutOfServiceStreams)
    implements PhoneMessage {}
