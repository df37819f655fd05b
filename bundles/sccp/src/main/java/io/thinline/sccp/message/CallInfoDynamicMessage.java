package io.thinline.sccp.message;

import io.thinline.sccp.value.CallSecurity;
import io.thinline.sccp.value.CallType;
import io.thinline.sccp.value.RedirectReason;
import io.thinline.sccp.value.RestrictInformation;
import io.thinline.sccp.wire.CString;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Since;

/**
 * Names and numbers of a call, variable size.
 *
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 * @param callInstance counts the calls of the line
 * @param partyPIRestrictionBits what to hide
 * @param callingParty the number that calls
 * @param calledParty the number called
 * @param huntPilotNumber the hunt group that sent the call
 */
@MessageId(0x014A)
public record CallInfoDynamicMessage(
    int lineInstance,
    int callReference,
    CallType callType,
    RedirectReason originalCdpnRedirectReason,
    RedirectReason lastRedirectingReason,
    int callInstance,
    CallSecurity callSecurityStatus,
    RestrictInformation partyPIRestrictionBits,
    @CString(25) String callingParty,
    @CString(25) @Since(16) String alternateCallingParty,
    @CString(25) String calledParty,
    @CString(25) String originalCalledParty,
    @CString(25) String lastRedirectingParty,
    @CString(25) String cgpnVoiceMailbox,
    @CString(25) String cdpnVoiceMailbox,
    @CString(25) String originalCdpnVoiceMailbox,
    @CString(25) String lastRedirectingVoiceMailbox,
    @CString(121) String callingPartyName,
    @CString(121) String calledPartyName,
    @CString(121) String originalCalledPartyName,
    @CString(121) String lastRedirectingPartyName,
    @CString(25) @Since(16) String huntPilotNumber,
    @CString(121) @Since(16) String huntPilotName)
    implements ServerMessage {}
