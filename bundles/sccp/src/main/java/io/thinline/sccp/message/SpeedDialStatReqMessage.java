package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Asks for a speed dial: SpeedDialStat.
 *
 * @param speedDialNumber which one among the speed dials
 */
@MessageId(0x000A)
public record SpeedDialStatReqMessage(int speedDialNumber) implements PhoneMessage {}
