package io.thinline.sccp.message;

import io.thinline.sccp.value.PlayAnnStatus;
import io.thinline.sccp.wire.MessageId;

/**
 * An annunciator has finished.
 *
 * @param conferenceId joins the streams of one call
 */
@MessageId(0x0124)
public record AnnouncementFinishMessage(int conferenceId, PlayAnnStatus annStatus)
    implements PhoneMessage, ServerMessage {}
