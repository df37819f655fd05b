package io.thinline.sccp.message;

import io.thinline.sccp.value.MwiNotificationResult;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/** Answer to MwiNotification. */
@MessageId(0x0158)
public record MwiResponseMessage(
    @Text(25) String mwiTargetNumber, MwiNotificationResult mwiNotificationResult)
    implements ServerMessage {}
