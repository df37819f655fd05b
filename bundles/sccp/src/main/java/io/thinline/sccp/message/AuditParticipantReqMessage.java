package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Asks a bridge for the participants of a conference.
 *
 * @param conferenceId joins the streams of one call
 */
@MessageId(0x013D)
public record AuditParticipantReqMessage(int conferenceId) implements ServerMessage {}
