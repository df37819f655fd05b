package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Limits the bit rate of video.
 *
 * @param conferenceId joins the streams of one call
 * @param passthruPartyID names this stream
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0135)
public record FlowControlCommandMessage(
    int conferenceId, int passthruPartyID, int callReference, int maximumBitRate)
    implements ServerMessage {}
