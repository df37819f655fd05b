package io.thinline.sccp.message;

import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.QualifierUnion;
import io.thinline.sccp.value.SilenceSuppression;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.U16;
import io.thinline.sccp.wire.Union;

/**
 * Sends a multicast stream.
 *
 * @param conferenceId joins the streams of one call
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param milliSecondPacketSize audio in one RTP packet, ms
 * @param compressionType the codec
 * @param precedenceValue TOS byte of the RTP packets, 0xB8 for voice
 * @param maxFramesPerPacket usually ms of audio per packet
 * @param padding not used
 * @param codecParamsUnion parameters of the codec; before version 11 always the G.723 bit rate
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0102)
public record StartMulticastMediaTransmission(
    int conferenceId,
    int passThroughPartyId,
    MediaAddress multicastIpAddr,
    int multicastPortNumber,
    int milliSecondPacketSize,
    Codec compressionType,
    int precedenceValue,
    SilenceSuppression ssValue,
    @U16 int maxFramesPerPacket,
    @U16 int padding,
    @Union(by = "compressionType", size = 4, since = 11, before = 9)
        QualifierUnion codecParamsUnion,
    int callReference)
    implements ServerMessage {}
