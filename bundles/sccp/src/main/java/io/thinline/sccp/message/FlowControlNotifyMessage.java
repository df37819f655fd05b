package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * The far end limits the bit rate of video.
 *
 * @param conferenceId joins the streams of one call
 * @param passthruPartyID names this stream
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0141)
public record FlowControlNotifyMessage(
    int conferenceId, int passthruPartyID, int callReference, int maximumBitRate)
    implements ServerMessage {}
