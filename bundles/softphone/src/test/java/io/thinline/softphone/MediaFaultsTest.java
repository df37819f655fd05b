package io.thinline.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.CloseReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.sccp.value.PortHandling;
import io.thinline.softphone.PhoneSettings.Capability;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Phones that refuse, forget, are late or wrong; and such with other codecs. */
class MediaFaultsTest {
  private static final int CALL = 7;

  private final PhoneOnADesk desk =
      new PhoneOnADesk(
              PhoneSettings.cisco7960("SEP001120AABBCC")
                  .withCapabilities(
                      List.of(new Capability(Codec.G729, 60), new Capability(Codec.G722_64K, 20))))
          .register();

  private void opens(int party, Codec codec, int millis) {
    desk.server.callState(CALL, CallState.CONNECTED);
    desk.server.send(OpenReceiveChannel.audio(CALL, party, CALL, codec, millis, 0));
    desk.time.run();
  }

  private List<OpenReceiveChannelAck> acks() {
    return desk.server.received(OpenReceiveChannelAck.class);
  }

  private MediaStatus lastStatus() {
    return acks().get(acks().size() - 1).mediaReceptionStatus();
  }

  @Test
  void aRefusalIsForTheTimesTold() {
    desk.phone.mediaFaults().refusesOnce();
    opens(70, Codec.G729, 20);
    assertThat(lastStatus()).isEqualTo(MediaStatus.OUT_OF_SOCKETS);
    assertThat(desk.media.receiving()).isEmpty();
    opens(71, Codec.G729, 20);
    assertThat(lastStatus()).isEqualTo(MediaStatus.OK);
    assertThat(desk.phone.breaches()).isEmpty();
  }

  @Test
  void aLatePortOpensEvenWhenItWasClosedMeanwhile() {
    desk.phone.mediaFaults().delaysAcks(Duration.ofSeconds(7));
    opens(70, Codec.G729, 20);
    desk.server.send(new CloseReceiveChannel(CALL, 70, CALL, PortHandling.of(0)));
    desk.passSeconds(6);
    assertThat(acks()).isEmpty();
    desk.passSeconds(2);
    assertThat(acks()).hasSize(1);
    assertThat(desk.screen().listening()).hasSize(1);
  }

  @Test
  void aPortThatIsKeptClosedOpensOnceThePhoneIsWell() {
    desk.phone.mediaFaults().keepsPortsClosed();
    opens(70, Codec.G729, 20);
    desk.passSeconds(60);
    assertThat(acks()).isEmpty();
    desk.phone.mediaFaults().heal();
    desk.passSeconds(1);
    assertThat(lastStatus()).isEqualTo(MediaStatus.OK);
    assertThat(desk.screen().listening()).hasSize(1);
  }

  @Test
  void aSilentPhoneTakesTheOrderToSendAndSendsNothing() {
    desk.phone.mediaFaults().sendsNothing();
    desk.server.callState(CALL, CallState.CONNECTED);
    MediaAddress far = MediaAddress.of(InetAddress.getLoopbackAddress());
    desk.server.send(StartMediaTransmission.audio(CALL, 70, CALL, far, 20_000, Codec.G729, 20, 0));
    desk.time.run();
    assertThat(desk.screen().sending()).hasSize(1);
    assertThat(desk.media.transmitting()).isEmpty();
    assertThat(desk.phone.breaches()).isEmpty();
  }

  @Test
  void aSwitchedOffPhoneOpensNothingLate() {
    desk.phone.mediaFaults().delaysAcks(Duration.ofSeconds(7));
    opens(70, Codec.G729, 20);
    desk.phone.close();
    desk.passSeconds(10);
    assertThat(desk.media.receiving()).isEmpty();
    assertThat(desk.time.pendingTimers()).isEmpty();
  }

  @Test
  void aForgottenAckLeavesThePortOpen() {
    desk.phone.mediaFaults().losesAcks(1);
    opens(70, Codec.G729, 20);
    assertThat(acks()).isEmpty();
    assertThat(desk.media.receiving()).hasSize(1);
  }

  @Test
  void anAckCanNameAnotherParty() {
    desk.phone.mediaFaults().namesWrongParties(1);
    opens(70, Codec.G729, 20);
    assertThat(acks().get(0).passThroughPartyId()).isNotEqualTo(70);
    desk.phone.mediaFaults().namesWrongParties(5).heal();
    desk.server.send(new CloseReceiveChannel(CALL, 70, CALL, PortHandling.of(0)));
    opens(71, Codec.G729, 20);
    assertThat(acks().get(1).passThroughPartyId()).isEqualTo(71);
  }

  @Test
  void codecsAndPacketTimesAreThoseAnnounced() {
    opens(70, Codec.G722_64K, 30);
    assertThat(lastStatus()).isEqualTo(MediaStatus.INVALID_PACKET_SIZE);
    opens(71, Codec.G711_ULAW_64K, 20);
    assertThat(lastStatus()).isEqualTo(MediaStatus.INVALID_CODEC);
    opens(72, Codec.G729, 60);
    assertThat(lastStatus()).isEqualTo(MediaStatus.OK);
    assertThat(desk.phone.breaches()).hasSize(2);
  }

  @Test
  void aPhoneWithoutPortsHasThemAgain() {
    desk.media.refusesOnce();
    opens(70, Codec.G729, 20);
    assertThat(lastStatus()).isEqualTo(MediaStatus.OUT_OF_SOCKETS);
    opens(71, Codec.G729, 20);
    assertThat(lastStatus()).isEqualTo(MediaStatus.OK);
  }
}
