package io.thinline.sccp.message;

import io.thinline.sccp.value.MediaType;
import io.thinline.sccp.wire.MessageId;

/**
 * Gives the ports of PortRequest back.
 *
 * @param conferenceId joins the streams of one call
 * @param callReference the call, 0 when none is meant
 * @param passThroughPartyId names this stream; a new one for every opening
 */
@MessageId(0x014C)
public record PortCloseMessage(
    int conferenceId, int callReference, int passThroughPartyId, MediaType mediaType)
    implements ServerMessage {}
