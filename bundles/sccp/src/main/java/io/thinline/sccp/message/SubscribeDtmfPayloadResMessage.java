package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * DTMF payload will be reported.
 *
 * @param conferenceId joins the streams of one call
 * @param passthruPartyID names this stream
 */
@MessageId(0x012A)
public record SubscribeDtmfPayloadResMessage(int payloadDtmf, int conferenceId, int passthruPartyID)
    implements PhoneMessage, ServerMessage {}
