package io.thinline.sccp.message;

import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.wire.MessageId;

/**
 * The number dialled, for the list of placed calls.
 *
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x011D)
public record DialedNumberMessage(DirectoryNumber dialedNumber, int lineInstance, int callReference)
    implements ServerMessage {}
