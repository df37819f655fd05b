package io.thinline.sccp.message;

import io.thinline.sccp.wire.CString;
import io.thinline.sccp.wire.MessageId;

/**
 * A speed dial button, variable size.
 *
 * @param speedDialNumber which one among the speed dials
 */
@MessageId(0x0149)
public record SpeedDialStatDynamicMessage(
    int speedDialNumber,
    @CString(24) String speedDialDirNumber,
    @CString(121) String speedDialDisplayName)
    implements ServerMessage {}
