package io.thinline.sccp.message;

import io.thinline.sccp.value.SubscribeCause;
import io.thinline.sccp.value.SubscriptionFeature;
import io.thinline.sccp.wire.MessageId;

/**
 * Answer to DialedPhoneBook with its first three words.
 *
 * @param transactionId the answer repeats it
 */
@MessageId(0x0152)
public record DialedPhoneBookAckMessage(
    int transactionId, SubscriptionFeature subscriptionFeatureID, int timer, SubscribeCause cause)
    implements ServerMessage {}
