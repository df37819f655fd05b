package io.thinline.sccp.message;

import io.thinline.sccp.value.OkError;
import io.thinline.sccp.wire.MessageId;

/**
 * Answer to StartMulticastMediaReception.
 *
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0021)
public record MulticastMediaReceptionAck(
    OkError multicastReceptionStatus, int passThroughPartyId, int callReference)
    implements PhoneMessage {}
