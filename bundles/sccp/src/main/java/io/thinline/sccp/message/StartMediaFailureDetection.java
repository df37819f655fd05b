package io.thinline.sccp.message;

import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.EchoCancellation;
import io.thinline.sccp.value.QualifierUnion;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Union;

/**
 * Reports when no RTP arrives.
 *
 * @param conferenceId joins the streams of one call
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param milliSecondPacketSize audio in one RTP packet, ms
 * @param compressionType the codec
 * @param codecParamsUnion parameters of the codec; before version 11 always the G.723 bit rate
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x011C)
public record StartMediaFailureDetection(
    int conferenceId,
    int passThroughPartyId,
    int milliSecondPacketSize,
    Codec compressionType,
    EchoCancellation ecValue,
    @Union(by = "compressionType", size = 4, since = 11, before = 9)
        QualifierUnion codecParamsUnion,
    int callReference)
    implements ServerMessage {}
