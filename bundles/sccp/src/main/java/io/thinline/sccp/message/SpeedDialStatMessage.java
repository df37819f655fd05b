package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * A speed dial button.
 *
 * @param speedDialNumber which one among the speed dials
 */
@MessageId(0x0091)
public record SpeedDialStatMessage(
    int speedDialNumber, @Text(24) String speedDialDirNumber, @Text(40) String speedDialDisplayName)
    implements ServerMessage {}
