package io.thinline.sccp.message;

import io.thinline.sccp.value.RestrictInformation;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * Has a bridge change a participant.
 *
 * @param conferenceId joins the streams of one call
 * @param callReference the call, 0 when none is meant
 * @param partyPIRestrictionBits what to hide
 */
@MessageId(0x013E)
public record ChangeParticipantReqMessage(
    int conferenceId,
    int callReference,
    RestrictInformation partyPIRestrictionBits,
    @Text(40) String participantName,
    @Text(24) String participantNumber,
    @Text(32) String conferenceName)
    implements ServerMessage {}
