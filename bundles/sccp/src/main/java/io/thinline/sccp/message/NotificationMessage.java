package io.thinline.sccp.message;

import io.thinline.sccp.value.BlfStatus;
import io.thinline.sccp.value.SubscriptionFeature;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * The state of a number the phone asked about with DialedPhoneBook.
 *
 * @param transactionId the answer repeats it
 * @param text for a person to read
 */
@MessageId(0x0153)
public record NotificationMessage(
    int transactionId,
    SubscriptionFeature subscriptionFeatureID,
    BlfStatus notificationStatus,
    @Text(97) String text)
    implements ServerMessage {}
