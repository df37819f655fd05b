package io.thinline.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.CloseReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.message.SetSpeakerModeMessage;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.StopMediaTransmission;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.sccp.value.PortHandling;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.sccp.value.SpeakerMode;
import io.thinline.sccp.value.Stimulus;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaOrdersTest {
  private static final int CALL = 7;
  private static final MediaAddress FAR = MediaAddress.of(InetAddress.getLoopbackAddress());

  private final PhoneOnADesk desk = PhoneOnADesk.registered();

  @BeforeEach
  void aCallIsUp() {
    desk.server.send(new SetSpeakerModeMessage(SpeakerMode.ON));
    desk.server.send(new SetLampMessage(Stimulus.LINE, 1, LampMode.ON));
    desk.server.callState(CALL, CallState.OFF_HOOK);
    desk.server.callState(CALL, CallState.CONNECTED);
    desk.server.callInfo(CALL, "1101", "1102");
    desk.server.select(1, CALL, SoftKeySet.CONNECTED, -1);
  }

  private void open(int party, int call, Codec codec) {
    desk.server.send(OpenReceiveChannel.audio(call, party, call, codec, 20, 0));
    desk.time.run();
  }

  private void close(int party) {
    desk.server.send(new CloseReceiveChannel(CALL, party, CALL, PortHandling.of(0)));
    desk.time.run();
  }

  private void start(int party, int port) {
    desk.server.send(
        StartMediaTransmission.audio(CALL, party, CALL, FAR, port, Codec.G711_ULAW_64K, 20, 0));
    desk.time.run();
  }

  private void stop(int party) {
    desk.server.send(new StopMediaTransmission(CALL, party, CALL, PortHandling.of(0)));
    desk.time.run();
  }

  private OpenReceiveChannelAck lastAck() {
    List<OpenReceiveChannelAck> acks = desk.server.received(OpenReceiveChannelAck.class);
    return acks.get(acks.size() - 1);
  }

  @Test
  void anOpenedChannelIsAcknowledgedWithItsAddress() {
    open(70, CALL, Codec.G711_ALAW_64K);
    assertThat(lastAck().mediaReceptionStatus()).isEqualTo(MediaStatus.OK);
    assertThat(lastAck().passThroughPartyId()).isEqualTo(70);
    assertThat(desk.media.receiving())
        .containsEntry(
            70, new InetSocketAddress(lastAck().ipAddr().toInetAddress(), lastAck().portNumber()));
    assertThat(desk.breaches()).isEmpty();
  }

  @Test
  void aSecondChannelWithoutCloseIsRefused() {
    open(70, CALL, Codec.G711_ULAW_64K);
    open(71, CALL, Codec.G711_ULAW_64K);
    assertThat(lastAck().mediaReceptionStatus()).isEqualTo(MediaStatus.NOT_ENOUGH_CHANNELS);
    assertThat(desk.media.receiving()).containsOnlyKeys(70);
    assertThat(desk.breaches())
        .singleElement()
        .asString()
        .contains("CloseReceiveChannel must come first");
  }

  @Test
  void aCodecThatWasNotAnnouncedIsRefused() {
    open(70, CALL, Codec.G729);
    assertThat(lastAck().mediaReceptionStatus()).isEqualTo(MediaStatus.INVALID_CODEC);
    assertThat(desk.media.receiving()).isEmpty();
    assertThat(desk.breaches()).singleElement().asString().contains("OpenReceiveChannel with G729");
  }

  @Test
  void aChannelOfAnUnknownCallIsRefused() {
    open(70, 9, Codec.G711_ULAW_64K);
    assertThat(lastAck().mediaReceptionStatus()).isEqualTo(MediaStatus.INVALID_CALL_REFERENCE);
    assertThat(desk.breaches()).singleElement().asString().contains("unknown call 9");
  }

  @Test
  void afterCloseTheNextChannelOpens() {
    open(70, CALL, Codec.G711_ULAW_64K);
    close(70);
    assertThat(desk.media.receiving()).isEmpty();
    open(71, CALL, Codec.G711_ALAW_64K);
    assertThat(lastAck().mediaReceptionStatus()).isEqualTo(MediaStatus.OK);
    assertThat(desk.breaches()).isEmpty();
  }

  @Test
  void anotherCodecNeedsANewParty() {
    open(70, CALL, Codec.G711_ULAW_64K);
    close(70);
    open(70, CALL, Codec.G711_ALAW_64K);
    assertThat(desk.breaches()).singleElement().asString().contains("new passThroughPartyId");
  }

  @Test
  void aPhoneSendsOnlyWhereAndWhileTold() {
    assertThat(desk.media.transmitting()).isEmpty();
    start(70, 20000);
    assertThat(desk.media.transmitting().get(70).getPort()).isEqualTo(20000);
    stop(70);
    assertThat(desk.media.transmitting()).isEmpty();
    assertThat(desk.breaches()).isEmpty();
  }

  @Test
  void anotherAddressNeedsStopAndANewParty() {
    start(70, 20000);
    start(71, 20002);
    assertThat(desk.media.transmitting()).containsOnlyKeys(70);
    stop(70);
    start(70, 20002);
    assertThat(desk.breaches()).hasSize(2);
    assertThat(desk.breaches().get(0)).contains("StopMediaTransmission must come first");
    assertThat(desk.breaches().get(1)).contains("new passThroughPartyId");
  }

  @Test
  void sendingToNowhereIsABreach() {
    start(70, 0);
    assertThat(desk.media.transmitting()).isEmpty();
    assertThat(desk.breaches()).hasSize(1);
  }

  @Test
  void mediaLeftOpenAfterTheCallIsABreach() {
    open(70, CALL, Codec.G711_ULAW_64K);
    start(70, 20000);
    desk.server.send(new SetLampMessage(Stimulus.LINE, 1, LampMode.OFF));
    desk.server.send(new SetSpeakerModeMessage(SpeakerMode.OFF));
    desk.server.callState(CALL, CallState.ON_HOOK);
    desk.server.select(0, 0, SoftKeySet.ON_HOOK, -1);
    desk.passSeconds(3);
    assertThat(desk.phone.breaches())
        .hasSize(2)
        .anyMatch(b -> b.contains("the receive channel of call 7 was left open"))
        .anyMatch(b -> b.contains("the transmission of call 7 was left open"));
  }

  @Test
  void mediaLeftOpenInHoldIsABreach() {
    open(70, CALL, Codec.G711_ULAW_64K);
    desk.server.callState(CALL, CallState.HOLD);
    desk.server.send(new SetLampMessage(Stimulus.LINE, 1, LampMode.WINK));
    desk.server.send(new SetSpeakerModeMessage(SpeakerMode.OFF));
    desk.passSeconds(3);
    assertThat(desk.phone.breaches()).singleElement().asString().contains("left open in call 7");
  }

  @Test
  void closingForAnotherCallIsABreach() {
    open(70, CALL, Codec.G711_ULAW_64K);
    desk.server.send(new CloseReceiveChannel(9, 70, 9, PortHandling.of(0)));
    assertThat(desk.breaches()).singleElement().asString().contains("names call 9");
  }

  @Test
  void twoConnectedCallsAreABreach() {
    desk.server.callState(8, CallState.CONNECTED);
    desk.server.callInfo(8, "1103", "1101");
    desk.server.select(1, 8, SoftKeySet.CONNECTED, -1);
    desk.passSeconds(3);
    assertThat(desk.phone.breaches()).singleElement().asString().contains("2 calls are Connected");
  }
}
