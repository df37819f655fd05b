package io.thinline.sccp.message;

import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.sccp.wire.MessageId;

/**
 * The phone has begun to send video, or says why not.
 *
 * @param conferenceId joins the streams of one call
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param callReference the call, 0 when none is meant
 * @param portNumber UDP port
 */
@MessageId(0x0155)
public record StartMultiMediaTransmissionAck(
    int conferenceId,
    int passThroughPartyId,
    int callReference,
    MediaAddress transmitIpAddr,
    int portNumber,
    MediaStatus multimediaTransmissionStatus)
    implements PhoneMessage {}
