package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Closes the receiver, in the days before CloseReceiveChannel.
 *
 * @param conferenceId joins the streams of one call
 * @param passThroughPartyId names this stream; a new one for every opening
 */
@MessageId(0x008D)
public record StopMediaReception(int conferenceId, int passThroughPartyId)
    implements ServerMessage {}
