package io.thinline.sccp.message;

import io.thinline.sccp.value.SubscriptionFeature;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * The phone wants to know the state of a number in its call lists.
 *
 * @param transactionId the answer repeats it
 */
@MessageId(0x0048)
public record DialedPhoneBookMessage(
    int transactionId,
    SubscriptionFeature subscriptionFeatureID,
    int timer,
    @Text(256) String subscriptionID)
    implements PhoneMessage {}
