package io.thinline.sccp.message;

import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.ResvStyle;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * Has an RSVP agent ask for a path.
 *
 * @param conferenceId joins the streams of one call
 * @param callReference the call, 0 when none is meant
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param remoteIpAddr where to send
 * @param remotePortNumber UDP port
 * @param maxRetryNumber signed
 * @param compressionType the codec
 */
@MessageId(0x014E)
public record QoSPathMessage(
    int conferenceId,
    int callReference,
    int passThroughPartyId,
    MediaAddress remoteIpAddr,
    int remotePortNumber,
    ResvStyle resvStyle,
    int maxRetryNumber,
    int retryTimer,
    int preemptionPriority,
    int defendingPriority,
    Codec compressionType,
    int averageBitRate,
    int burstSize,
    int peakRate,
    @Text(32) String vendorID,
    @Text(16) String version,
    @Text(32) String appName,
    @Text(32) String subAppID)
    implements ServerMessage {}
