package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Asks for a service button: ServiceURLStat or ServiceURLStatDynamic.
 *
 * @param serviceURLIndex which one among the service buttons
 */
@MessageId(0x0033)
public record ServiceURLStatReqMessage(int serviceURLIndex) implements PhoneMessage {}
