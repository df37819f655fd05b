package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.wire.Ipv4;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Rest;
import io.thinline.sccp.wire.Since;
import io.thinline.sccp.wire.Size;
import io.thinline.sccp.wire.Until;

/**
 * Opens the receiver, in the days before OpenReceiveChannel.
 *
 * @param address where the RTP will come from
 * @param milliSecondPacketSize audio in one RTP packet, ms
 * @param compressionType the codec
 * @param unverified what CallManager 2 sent behind it, whose meaning nobody has found
 * @param content the payload in the versions whose servers no longer sent it: no layout is known
 */
@MessageId(0x008C)
public record StartMediaReception(
    @Until(7) @Ipv4 MediaAddress address,
    @Until(7) int milliSecondPacketSize,
    @Until(7) Codec compressionType,
    @Until(7) @Size(12) Bytes unverified,
    @Since(8) @Rest Bytes content)
    implements ServerMessage {}
