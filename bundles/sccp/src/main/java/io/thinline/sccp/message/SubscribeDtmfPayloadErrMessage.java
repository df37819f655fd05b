package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * DTMF payload cannot be reported.
 *
 * @param conferenceId joins the streams of one call
 * @param passthruPartyID names this stream
 */
@MessageId(0x012B)
public record SubscribeDtmfPayloadErrMessage(int payloadDtmf, int conferenceId, int passthruPartyID)
    implements PhoneMessage, ServerMessage {}
