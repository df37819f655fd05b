package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Has a bridge end a conference.
 *
 * @param conferenceId joins the streams of one call
 */
@MessageId(0x0138)
public record DeleteConferenceReqMessage(int conferenceId) implements ServerMessage {}
