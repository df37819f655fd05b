package io.thinline.sccp.message;

import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.EchoCancellation;
import io.thinline.sccp.value.IpAddrType;
import io.thinline.sccp.value.LatentCapabilities;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaEncryption;
import io.thinline.sccp.value.QualifierUnion;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Since;
import io.thinline.sccp.wire.Union;

/**
 * Opens an RTP port; answered with OpenReceiveChannelAck.
 *
 * @param conferenceId joins the streams of one call
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param milliSecondPacketSize audio in one RTP packet, ms
 * @param compressionType the codec
 * @param codecParamsUnion parameters of the codec; before version 11 always the G.723 bit rate
 * @param callReference the call, 0 when none is meant
 * @param rfc2833PayloadType RTP payload type of telephone events, 0 for none
 * @param dtmfType 10 in every capture
 * @param sourceIpAddr where packets will come from
 * @param audioLevelAdjustment signed
 */
@MessageId(0x0105)
public record OpenReceiveChannel(
    int conferenceId,
    int passThroughPartyId,
    int milliSecondPacketSize,
    Codec compressionType,
    EchoCancellation ecValue,
    @Union(by = "compressionType", size = 4, since = 11, before = 9)
        QualifierUnion codecParamsUnion,
    int callReference,
    MediaEncryption encryption,
    int streamPassThroughId,
    int associatedStreamId,
    int rfc2833PayloadType,
    int dtmfType,
    @Since(11) int mixingMode,
    @Since(11) int partyDirection,
    @Since(11) MediaAddress sourceIpAddr,
    @Since(11) int sourcePortNumber,
    @Since(16) IpAddrType requestedIpAddrType,
    @Since(22) int audioLevelAdjustment,
    @Since(22) LatentCapabilities latentCaps)
    implements ServerMessage {
  /** An unencrypted audio stream; what callers rarely choose is as CallManager sends it. */
  public static OpenReceiveChannel audio(
      int conferenceId,
      int passThroughPartyId,
      int callReference,
      Codec codec,
      int milliSecondPacketSize,
      int rfc2833PayloadType) {
    return new OpenReceiveChannel(
        conferenceId,
        passThroughPartyId,
        milliSecondPacketSize,
        codec,
        EchoCancellation.OFF,
        QualifierUnion.NONE,
        callReference,
        MediaEncryption.NONE,
        0,
        0,
        rfc2833PayloadType,
        10,
        0,
        0,
        MediaAddress.NONE,
        0,
        IpAddrType.IPV4,
        0,
        LatentCapabilities.NONE);
  }
}
