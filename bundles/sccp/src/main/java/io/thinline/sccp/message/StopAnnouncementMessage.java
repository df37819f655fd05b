package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Stops the announcements of a conference.
 *
 * @param conferenceId joins the streams of one call
 */
@MessageId(0x0123)
public record StopAnnouncementMessage(int conferenceId) implements ServerMessage {}
