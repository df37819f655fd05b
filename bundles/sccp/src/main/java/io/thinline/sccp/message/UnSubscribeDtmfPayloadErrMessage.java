package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Reporting DTMF payload could not be stopped.
 *
 * @param conferenceId joins the streams of one call
 * @param passthruPartyID names this stream
 */
@MessageId(0x012E)
public record UnSubscribeDtmfPayloadErrMessage(
    int payloadDtmf, int conferenceId, int passthruPartyID)
    implements PhoneMessage, ServerMessage {}
