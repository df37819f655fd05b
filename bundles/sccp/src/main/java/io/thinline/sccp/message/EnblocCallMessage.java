package io.thinline.sccp.message;

import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.PackedOrAligned;
import io.thinline.sccp.wire.Since;

/**
 * All digits at once: on-hook dialling, a call list, a dial rule of the phone.
 *
 * @param calledParty the number called
 * @param lineInstance the line, 0 when none is meant
 */
@MessageId(0x0004)
public record EnblocCallMessage(
    DirectoryNumber calledParty, @PackedOrAligned @Since(17) int lineInstance)
    implements PhoneMessage {}
