package io.thinline.sccp.message;

import io.thinline.sccp.value.VideoLayout;
import io.thinline.sccp.wire.MessageId;

/**
 * The layout of a video conference.
 *
 * @param conferenceId joins the streams of one call
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0140)
public record VideoDisplayCommandMessage(int conferenceId, int callReference, VideoLayout layoutID)
    implements ServerMessage {}
