package io.thinline.sccp.message;

import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaType;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Since;

/**
 * The ports a phone has chosen, the answer to PortRequest.
 *
 * @param conferenceId joins the streams of one call
 * @param callReference the call, 0 when none is meant
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param portNumber UDP port
 */
@MessageId(0x0045)
public record PortResponseMessage(
    int conferenceId,
    int callReference,
    int passThroughPartyId,
    MediaAddress ipAddr,
    int portNumber,
    int rtcpPortNumber,
    @Since(19) MediaType mediaType)
    implements PhoneMessage {}
