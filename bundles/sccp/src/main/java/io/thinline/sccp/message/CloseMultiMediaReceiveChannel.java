package io.thinline.sccp.message;

import io.thinline.sccp.value.PortHandling;
import io.thinline.sccp.wire.MessageId;

/**
 * Closes a video channel.
 *
 * @param conferenceId joins the streams of one call
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0136)
public record CloseMultiMediaReceiveChannel(
    int conferenceId, int passThroughPartyId, int callReference, PortHandling portHandlingFlag)
    implements ServerMessage {}
