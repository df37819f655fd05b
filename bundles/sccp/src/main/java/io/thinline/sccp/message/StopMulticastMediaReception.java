package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Stops receiving a multicast stream.
 *
 * @param conferenceId joins the streams of one call
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0103)
public record StopMulticastMediaReception(
    int conferenceId, int passThroughPartyId, int callReference) implements ServerMessage {}
