package io.thinline.sccp.message;

import io.thinline.sccp.value.AddParticipantResult;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * A conference bridge answers AddParticipantReq.
 *
 * @param conferenceId joins the streams of one call
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0038)
public record AddParticipantResMessage(
    int conferenceId,
    int callReference,
    AddParticipantResult addParticipantResult,
    @Text(257) String bridgeParticipantId)
    implements PhoneMessage {}
