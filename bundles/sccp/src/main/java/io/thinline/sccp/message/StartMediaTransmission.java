package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.LatentCapabilities;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaEncryption;
import io.thinline.sccp.value.QualifierUnion;
import io.thinline.sccp.value.SilenceSuppression;
import io.thinline.sccp.wire.Ipv4;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.OldForm;
import io.thinline.sccp.wire.Since;
import io.thinline.sccp.wire.Size;
import io.thinline.sccp.wire.U16;
import io.thinline.sccp.wire.Union;

/**
 * Sends RTP to an address.
 *
 * @param conferenceId joins the streams of one call
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param remoteIpAddr where to send
 * @param remotePortNumber UDP port
 * @param milliSecondPacketSize audio in one RTP packet, ms
 * @param compressionType the codec
 * @param precedenceValue TOS byte of the RTP packets, 0xB8 for voice
 * @param maxFramesPerPacket usually ms of audio per packet
 * @param padding not used
 * @param codecParamsUnion parameters of the codec; before version 11 always the G.723 bit rate
 * @param callReference the call, 0 when none is meant
 * @param rfc2833PayloadType RTP payload type of telephone events, 0 for none
 * @param dtmfType 10 in every capture
 */
@MessageId(0x008A)
@OldForm(StartMediaTransmission.CallManager2.class)
public record StartMediaTransmission(
    int conferenceId,
    int passThroughPartyId,
    MediaAddress remoteIpAddr,
    int remotePortNumber,
    int milliSecondPacketSize,
    Codec compressionType,
    int precedenceValue,
    SilenceSuppression ssValue,
    @U16 int maxFramesPerPacket,
    @U16 int padding,
    @Union(by = "compressionType", size = 4, since = 11, before = 9)
        QualifierUnion codecParamsUnion,
    int callReference,
    MediaEncryption encryption,
    int streamPassThroughId,
    int associatedStreamId,
    int rfc2833PayloadType,
    int dtmfType,
    int mixingMode,
    @Since(15) int partyDirection,
    @Since(21) LatentCapabilities latentCaps)
    implements ServerMessage {
  /**
   * The form of CallManager 2, known by its length.
   *
   * @param unverified memory of that server; it is not kept
   */
  public record CallManager2(
      @Ipv4 MediaAddress remoteIpAddr,
      int remotePortNumber,
      int milliSecondPacketSize,
      Codec compressionType,
      int precedenceValue,
      @Size(16) Bytes unverified)
      implements OldForm.Reading<StartMediaTransmission> {
    @Override
    public StartMediaTransmission message() {
      return new StartMediaTransmission(
          0,
          0,
          remoteIpAddr,
          remotePortNumber,
          milliSecondPacketSize,
          compressionType,
          precedenceValue,
          SilenceSuppression.OFF,
          0,
          0,
          QualifierUnion.NONE,
          0,
          MediaEncryption.NONE,
          0,
          0,
          0,
          0,
          0,
          0,
          LatentCapabilities.NONE);
    }
  }

  /** An unencrypted audio stream; what callers rarely choose is as CallManager sends it. */
  public static StartMediaTransmission audio(
      int conferenceId,
      int passThroughPartyId,
      int callReference,
      MediaAddress remoteIpAddr,
      int remotePortNumber,
      Codec codec,
      int milliSecondPacketSize,
      int rfc2833PayloadType) {
    return new StartMediaTransmission(
        conferenceId,
        passThroughPartyId,
        remoteIpAddr,
        remotePortNumber,
        milliSecondPacketSize,
        codec,
        0xB8,
        SilenceSuppression.OFF,
        0,
        0,
        QualifierUnion.NONE,
        callReference,
        MediaEncryption.NONE,
        0,
        0,
        rfc2833PayloadType,
        10,
        0,
        0,
        LatentCapabilities.NONE);
  }
}
