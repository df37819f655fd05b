package io.thinline.sccp.message;

import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.wire.MessageId;

/**
 * Off hook together with the number that calls, from gateways and devices with several numbers.
 *
 * @param lineInstance the line, 0 when none is meant
 */
@MessageId(0x0024)
public record OffHookWithCgpnMessage(
    DirectoryNumber callingPartyNumber, DirectoryNumber cgpnVoiceMailbox, int lineInstance)
    implements PhoneMessage {}
