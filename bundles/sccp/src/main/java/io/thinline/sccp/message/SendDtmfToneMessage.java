package io.thinline.sccp.message;

import io.thinline.sccp.value.Tone;
import io.thinline.sccp.wire.MessageId;

/**
 * Inserts DTMF into a stream.
 *
 * @param conferenceId joins the streams of one call
 * @param passthruPartyID names this stream
 */
@MessageId(0x0128)
public record SendDtmfToneMessage(Tone tone, int conferenceId, int passthruPartyID)
    implements ServerMessage {}
