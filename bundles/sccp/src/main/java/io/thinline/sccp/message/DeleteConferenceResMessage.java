package io.thinline.sccp.message;

import io.thinline.sccp.value.DeleteConfResult;
import io.thinline.sccp.wire.MessageId;

/**
 * A conference bridge answers DeleteConferenceReq.
 *
 * @param conferenceId joins the streams of one call
 */
@MessageId(0x0036)
public record DeleteConferenceResMessage(int conferenceId, DeleteConfResult deleteConfResult)
    implements PhoneMessage {}
