package io.thinline.sccp.message;

import io.thinline.sccp.value.Tone;
import io.thinline.sccp.wire.MessageId;

/**
 * DTMF was heard in a stream.
 *
 * @param conferenceId joins the streams of one call
 * @param passthruPartyID names this stream
 */
@MessageId(0x0127)
public record NotifyDtmfToneMessage(Tone tone, int conferenceId, int passthruPartyID)
    implements PhoneMessage, ServerMessage {}
