package io.thinline.sccp.message;

import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.wire.MessageId;

/**
 * Changes the marking of RTP packets.
 *
 * @param conferenceId joins the streams of one call
 * @param callReference the call, 0 when none is meant
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param remoteIpAddr where to send
 * @param remotePortNumber UDP port
 */
@MessageId(0x0150)
public record UpdateDSCPMessage(
    int conferenceId,
    int callReference,
    int passThroughPartyId,
    MediaAddress remoteIpAddr,
    int remotePortNumber,
    int dscpValue)
    implements ServerMessage {}
