package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * DTMF payload is no longer reported.
 *
 * @param conferenceId joins the streams of one call
 * @param passthruPartyID names this stream
 */
@MessageId(0x012D)
public record UnSubscribeDtmfPayloadResMessage(
    int payloadDtmf, int conferenceId, int passthruPartyID)
    implements PhoneMessage, ServerMessage {}
