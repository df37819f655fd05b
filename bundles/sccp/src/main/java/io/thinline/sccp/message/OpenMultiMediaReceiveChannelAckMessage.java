package io.thinline.sccp.message;

import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.sccp.wire.MessageId;

/**
 * Answer to OpenMultiMediaChannel.
 *
 * @param portNumber UDP port
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0031)
public record OpenMultiMediaReceiveChannelAckMessage(
    MediaStatus multimediaReceptionStatus,
    MediaAddress ipAddr,
    int portNumber,
    int passThroughPartyId,
    int callReference)
    implements PhoneMessage {}
