package io.thinline.sccp.message;

import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.SessionType;
import io.thinline.sccp.wire.MessageId;

/**
 * Starts a data session of the T.120 era.
 *
 * @param remoteIpAddr where to send
 */
@MessageId(0x0095)
public record StartSessionTransmission(MediaAddress remoteIpAddr, SessionType sessionType)
    implements ServerMessage {}
