package io.thinline.skinny.media;

import io.thinline.api.media.MediaDescription;
import io.thinline.sccp.message.CloseReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.StopMediaTransmission;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.IpAddrType;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.PortHandling;
import java.net.InetSocketAddress;

/** What a phone is told of its streams. A call's conference has the number of the call. */
final class MediaOrders {
  private MediaOrders() {}

  static ServerMessage open(
      int callReference, int party, Codec codec, MediaDescription format, IpAddrType family) {
    OpenReceiveChannel usual =
        OpenReceiveChannel.audio(
            callReference,
            party,
            callReference,
            codec,
            milliseconds(format),
            format.telephoneEvent().orElse(0));
    return family.equals(usual.requestedIpAddrType()) ? usual : asking(usual, family);
  }

  private static OpenReceiveChannel asking(OpenReceiveChannel usual, IpAddrType family) {
    return new OpenReceiveChannel(
        usual.conferenceId(),
        usual.passThroughPartyId(),
        usual.milliSecondPacketSize(),
        usual.compressionType(),
        usual.ecValue(),
        usual.codecParamsUnion(),
        usual.callReference(),
        usual.encryption(),
        usual.streamPassThroughId(),
        usual.associatedStreamId(),
        usual.rfc2833PayloadType(),
        usual.dtmfType(),
        usual.mixingMode(),
        usual.partyDirection(),
        usual.sourceIpAddr(),
        usual.sourcePortNumber(),
        family,
        usual.audioLevelAdjustment(),
        usual.latentCaps());
  }

  static ServerMessage close(int callReference, int party) {
    return new CloseReceiveChannel(callReference, party, callReference, PortHandling.CLOSE);
  }

  static ServerMessage start(
      int callReference,
      int party,
      Codec codec,
      MediaDescription format,
      InetSocketAddress address) {
    return StartMediaTransmission.audio(
        callReference,
        party,
        callReference,
        MediaAddress.of(address.getAddress()),
        address.getPort(),
        codec,
        milliseconds(format),
        format.telephoneEvent().orElse(0));
  }

  static ServerMessage stop(int callReference, int party) {
    return new StopMediaTransmission(callReference, party, callReference, PortHandling.CLOSE);
  }

  private static int milliseconds(MediaDescription format) {
    return (int) format.packetTime().toMillis();
  }
}
