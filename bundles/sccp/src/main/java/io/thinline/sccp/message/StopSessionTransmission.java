package io.thinline.sccp.message;

import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.SessionType;
import io.thinline.sccp.wire.MessageId;

/**
 * Stops a data session of the T.120 era.
 *
 * @param remoteIpAddr where to send
 */
@MessageId(0x0096)
public record StopSessionTransmission(MediaAddress remoteIpAddr, SessionType sessionType)
    implements ServerMessage {}
