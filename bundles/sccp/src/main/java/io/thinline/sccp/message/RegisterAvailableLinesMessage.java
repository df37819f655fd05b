package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * How many lines the phone uses; for SPCP phones the end of registration.
 *
 * @param maxNumOfAvailLines lines in use
 */
@MessageId(0x002D)
public record RegisterAvailableLinesMessage(int maxNumOfAvailLines) implements PhoneMessage {}
