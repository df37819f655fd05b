package io.thinline.sccp.message;

import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.sccp.wire.MessageId;

/**
 * The phone has opened its RTP port, or says why not.
 *
 * @param mediaReceptionStatus whether the port is open
 * @param portNumber UDP port
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0022)
public record OpenReceiveChannelAck(
    MediaStatus mediaReceptionStatus,
    MediaAddress ipAddr,
    int portNumber,
    int passThroughPartyId,
    int callReference)
    implements PhoneMessage {}
