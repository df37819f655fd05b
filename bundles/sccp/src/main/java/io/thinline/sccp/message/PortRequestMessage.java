package io.thinline.sccp.message;

import io.thinline.sccp.value.IpAddrType;
import io.thinline.sccp.value.MediaTransportType;
import io.thinline.sccp.value.MediaType;
import io.thinline.sccp.wire.MessageId;

/**
 * Asks which ports the phone will use, before media are opened.
 *
 * @param conferenceId joins the streams of one call
 * @param callReference the call, 0 when none is meant
 * @param passThroughPartyId names this stream; a new one for every opening
 */
@MessageId(0x014B)
public record PortRequestMessage(
    int conferenceId,
    int callReference,
    int passThroughPartyId,
    MediaTransportType mediaTransportType,
    IpAddrType ipAddressType,
    MediaType mediaType)
    implements ServerMessage {}
