package io.thinline.sccp.message;

import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaEncryption;
import io.thinline.sccp.value.MultiMediaParameterUnion;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Union;

/**
 * Sends video.
 *
 * @param conferenceId joins the streams of one call
 * @param passthruPartyID names this stream
 * @param compressionType the codec
 * @param remoteIpAddr where to send
 * @param remotePortNumber UDP port
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0132)
public record StartMultiMediaTransmission(
    int conferenceId,
    int passthruPartyID,
    Codec compressionType,
    MediaAddress remoteIpAddr,
    int remotePortNumber,
    int callReference,
    int payloadRfcNumber,
    int payloadType,
    int dscpValue,
    @Union(by = "compressionType", size = 76) MultiMediaParameterUnion capability,
    MediaEncryption encryption,
    int streamPassThroughId,
    int associatedStreamId)
    implements ServerMessage {}
