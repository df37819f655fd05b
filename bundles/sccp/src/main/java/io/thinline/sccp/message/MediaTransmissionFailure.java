package io.thinline.sccp.message;

import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.wire.MessageId;

/**
 * The phone could not send RTP, or its stream broke.
 *
 * @param conferenceId joins the streams of one call
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param remoteIpAddr where to send
 * @param remotePortNumber UDP port
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x002A)
public record MediaTransmissionFailure(
    int conferenceId,
    int passThroughPartyId,
    MediaAddress remoteIpAddr,
    int remotePortNumber,
    int callReference)
    implements PhoneMessage {}
