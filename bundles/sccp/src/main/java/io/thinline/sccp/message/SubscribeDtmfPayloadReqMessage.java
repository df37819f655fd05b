package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Asks a media device to report DTMF payload.
 *
 * @param conferenceId joins the streams of one call
 * @param passthruPartyID names this stream
 * @param dtmfType 10 in every capture
 */
@MessageId(0x0129)
public record SubscribeDtmfPayloadReqMessage(
    int payloadDtmf, int conferenceId, int passthruPartyID, int dtmfType)
    implements ServerMessage {}
