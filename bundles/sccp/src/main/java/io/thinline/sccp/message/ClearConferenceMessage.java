package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Clears a conference on a device.
 *
 * @param conferenceId joins the streams of one call
 */
@MessageId(0x0032)
public record ClearConferenceMessage(int conferenceId, int serviceNum)
    implements PhoneMessage, ServerMessage {}
