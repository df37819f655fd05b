package io.thinline.sccp.message;

import io.thinline.sccp.value.MiscCommand;
import io.thinline.sccp.value.MiscCommandUnion;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Union;

/**
 * A command within a video call, such as asking for a whole picture.
 *
 * @param conferenceId joins the streams of one call
 * @param passthruPartyID names this stream
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0134)
public record MiscellaneousCommandMessage(
    int conferenceId,
    int passthruPartyID,
    int callReference,
    MiscCommand command,
    @Union(by = "command", size = 36) MiscCommandUnion parameters)
    implements PhoneMessage, ServerMessage {}
