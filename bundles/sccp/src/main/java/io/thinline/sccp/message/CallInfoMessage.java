package io.thinline.sccp.message;

import io.thinline.sccp.value.CallSecurity;
import io.thinline.sccp.value.CallType;
import io.thinline.sccp.value.RedirectReason;
import io.thinline.sccp.value.RestrictInformation;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * Names and numbers of a call in fields of fixed size.
 *
 * @param callingParty the number that calls
 * @param calledParty the number called
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 * @param callInstance counts the calls of the line
 * @param partyPIRestrictionBits what to hide
 */
@MessageId(0x008F)
public record CallInfoMessage(
    @Text(40) String callingPartyName,
    @Text(24) String callingParty,
    @Text(40) String calledPartyName,
    @Text(24) String calledParty,
    int lineInstance,
    int callReference,
    CallType callType,
    @Text(40) String originalCalledPartyName,
    @Text(24) String originalCalledParty,
    @Text(40) String lastRedirectingPartyName,
    @Text(24) String lastRedirectingParty,
    RedirectReason originalCdpnRedirectReason,
    RedirectReason lastRedirectingReason,
    @Text(24) String cgpnVoiceMailbox,
    @Text(24) String cdpnVoiceMailbox,
    @Text(24) String originalCdpnVoiceMailbox,
    @Text(24) String lastRedirectingVoiceMailbox,
    int callInstance,
    CallSecurity callSecurityStatus,
    RestrictInformation partyPIRestrictionBits)
    implements ServerMessage {}
