package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Has a bridge drop a participant.
 *
 * @param conferenceId joins the streams of one call
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x013B)
public record DropParticipantReqMessage(int conferenceId, int callReference)
    implements ServerMessage {}
