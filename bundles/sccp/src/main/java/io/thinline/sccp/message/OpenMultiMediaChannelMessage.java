package io.thinline.sccp.message;

import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.IpAddrType;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaEncryption;
import io.thinline.sccp.value.MultiMediaParameterUnion;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Since;
import io.thinline.sccp.wire.Union;

/**
 * Opens a video or data channel.
 *
 * @param conferenceId joins the streams of one call
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param compressionType the codec
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 * @param sourceIpAddr where packets will come from
 */
@MessageId(0x0131)
public record OpenMultiMediaChannelMessage(
    int conferenceId,
    int passThroughPartyId,
    Codec compressionType,
    int lineInstance,
    int callReference,
    int payloadRfcNumber,
    int payloadType,
    int isConferenceCreator,
    @Union(by = "compressionType", size = 76) MultiMediaParameterUnion capability,
    MediaEncryption encryption,
    int streamPassThroughId,
    int associatedStreamId,
    @Since(11) MediaAddress sourceIpAddr,
    @Since(11) int sourcePortNumber,
    @Since(16) IpAddrType requestedIpAddrType)
    implements ServerMessage {}
