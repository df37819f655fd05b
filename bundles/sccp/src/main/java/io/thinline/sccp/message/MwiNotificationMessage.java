package io.thinline.sccp.message;

import io.thinline.sccp.value.MessageCounts;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/** Message counts from a voice mail device. */
@MessageId(0x004C)
public record MwiNotificationMessage(
    @Text(25) String mwiTargetNumber,
    @Text(25) String mwiControlNumber,
    int areMessagesWaiting,
    MessageCounts totalVm,
    MessageCounts priorityVm,
    MessageCounts totalFax,
    MessageCounts priorityFax)
    implements PhoneMessage {}
