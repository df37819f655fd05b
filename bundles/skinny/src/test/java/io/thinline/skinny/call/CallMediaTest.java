package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.LegEvent;
import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import io.thinline.sccp.message.CloseReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.StopMediaTransmission;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.skinny.station.SoftKey;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallMediaTest {
  private static final MediaDescription PCMU =
      MediaDescription.builder(AudioCodec.PCMU).telephoneEvent(101).build();
  private static final int BITS = 0x0A66D1D1;

  private final CallBench bench = new CallBench();
  private final FakePhone alice = bench.phone("SEP00000000000A", "1101");
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");
  private final List<String> replies = new ArrayList<>();
  private final MediaTerminal.ReceiveReply reply =
      new MediaTerminal.ReceiveReply() {
        @Override
        public void opened(InetSocketAddress address) {
          replies.add("opened " + address.getAddress().getHostAddress() + ":" + address.getPort());
        }

        @Override
        public void failed(String reason) {
          replies.add("failed: " + reason);
        }
      };

  @BeforeEach
  void theyTalk() {
    bench.talk(alice, bob, "1102");
    alice.news();
  }

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  private MediaTerminal terminal() {
    MediaTerminal terminal = bench.pbx.living().get(0).terminal;
    assertThat(terminal).isNotNull();
    return terminal;
  }

  private OpenReceiveChannel opening() {
    List<OpenReceiveChannel> all = alice.newsOf(OpenReceiveChannel.class);
    return all.get(all.size() - 1);
  }

  private OpenReceiveChannelAck ack(MediaStatus status, MediaAddress address, int party) {
    return new OpenReceiveChannelAck(status, address, 16384, party, 0);
  }

  private void open() {
    terminal().openReceive(PCMU, reply);
    alice.does(ack(MediaStatus.OK, MediaAddress.ipv4(BITS), opening().passThroughPartyId()));
  }

  @Test
  void anOpenedPortIsTold() {
    open();
    assertThat(replies).containsExactly("opened 10.102.209.209:16384");
    assertThat(opening().conferenceId()).isEqualTo(alice.shows.reference());
    assertThat(opening().callReference()).isEqualTo(alice.shows.reference());
    assertThat(opening().compressionType()).isEqualTo(Codec.G711_ULAW_64K);
    assertThat(opening().milliSecondPacketSize()).isEqualTo(20);
    assertThat(opening().rfc2833PayloadType()).isEqualTo(101);
    bench.passes(Duration.ofSeconds(10));
    assertThat(replies).hasSize(1);
  }

  @Test
  void aPhoneThatKnowsNoAddressIsReachedWhereItConnectsFrom() {
    terminal().openReceive(PCMU, reply);
    alice.does(ack(MediaStatus.OK, MediaAddress.NONE, opening().passThroughPartyId()));
    assertThat(replies)
        .containsExactly("opened " + InetAddress.getLoopbackAddress().getHostAddress() + ":16384");
  }

  @Test
  void aRefusalIsTriedOnceMoreUnderANewNumber() {
    terminal().openReceive(PCMU, reply);
    int first = opening().passThroughPartyId();
    alice.does(ack(MediaStatus.OUT_OF_SOCKETS, MediaAddress.NONE, first));
    int second = opening().passThroughPartyId();
    assertThat(second).isNotEqualTo(first);
    assertThat(replies).isEmpty();
    alice.does(ack(MediaStatus.OUT_OF_SOCKETS, MediaAddress.NONE, second));
    assertThat(replies).singleElement().asString().startsWith("failed: SEP00000000000A");
  }

  @Test
  void aPhoneThatSaysItIsOnHookIsNotBlamed() {
    terminal().openReceive(PCMU, reply);
    alice.does(ack(MediaStatus.DEVICE_ON_HOOK, MediaAddress.NONE, opening().passThroughPartyId()));
    assertThat(replies).isEmpty();
    alice.does(onHook());
    assertThat(alice.shows.openPorts).isEmpty();
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  @Test
  void silenceIsTriedOnceMoreThenFailsAndTheLateAnswerIsClosed() {
    terminal().openReceive(PCMU, reply);
    int first = opening().passThroughPartyId();
    bench.passes(Duration.ofSeconds(5));
    int second = opening().passThroughPartyId();
    assertThat(second).isNotEqualTo(first);
    assertThat(replies).isEmpty();
    bench.passes(Duration.ofSeconds(5));
    assertThat(replies).singleElement().asString().startsWith("failed");
    for (int party : List.of(first, second)) {
      alice.news();
      alice.does(ack(MediaStatus.OK, MediaAddress.ipv4(BITS), party));
      assertThat(alice.newsOf(CloseReceiveChannel.class))
          .singleElement()
          .satisfies(
              close -> {
                assertThat(close.passThroughPartyId()).isEqualTo(party);
                assertThat(close.conferenceId()).isEqualTo(alice.shows.reference());
              });
      assertThat(alice.newsOf(StopMediaTransmission.class)).hasSize(1);
    }
  }

  @Test
  void anAnswerForACallThatIsOverIsClosed() {
    terminal().openReceive(PCMU, reply);
    int party = opening().passThroughPartyId();
    alice.does(onHook());
    alice.news();
    alice.does(ack(MediaStatus.OK, MediaAddress.ipv4(BITS), party));
    assertThat(alice.newsByName()).containsExactly("CloseReceiveChannel", "StopMediaTransmission");
    assertThat(replies).isEmpty();
  }

  @Test
  void theAnswerOfAnotherPhoneDoesNotCount() {
    terminal().openReceive(PCMU, reply);
    bob.does(ack(MediaStatus.OK, MediaAddress.ipv4(BITS), opening().passThroughPartyId()));
    assertThat(replies).isEmpty();
  }

  @Test
  void aSecondOpeningClosesTheFirst() {
    open();
    int first = opening().passThroughPartyId();
    terminal().openReceive(PCMU, reply);
    assertThat(alice.newsOf(CloseReceiveChannel.class))
        .extracting(CloseReceiveChannel::passThroughPartyId)
        .containsExactly(first);
    assertThat(opening().passThroughPartyId()).isNotEqualTo(first);
  }

  @Test
  void audioIsClosedBeforeTheCallLeavesTheScreen() {
    open();
    terminal().startSend(PCMU.to(new InetSocketAddress("10.1.1.2", 20000)));
    assertThat(alice.newsOf(StartMediaTransmission.class))
        .singleElement()
        .satisfies(
            start -> {
              assertThat(start.remoteIpAddr().toString()).isEqualTo("10.1.1.2");
              assertThat(start.remotePortNumber()).isEqualTo(20000);
              assertThat(start.passThroughPartyId()).isEqualTo(opening().passThroughPartyId());
            });
    alice.news();
    bob.does(key(bob, SoftKey.END_CALL));
    assertThat(alice.newsByName())
        .startsWith("CloseReceiveChannel", "StopMediaTransmission")
        .contains("CallState");
    terminalIsDead();
  }

  private void terminalIsDead() {
    assertThat(bench.pbx.living()).isEmpty();
    assertThat(alice.shows.openPorts).isEmpty();
  }

  @Test
  void aDigitIsToldToTheSwitchAndNotSentToAPhoneThatHearsItByRtp() {
    open();
    bench.dials(alice, "5");
    FakeSwitch.FakeLeg alices = bench.pbx.living().get(0);
    FakeSwitch.FakeLeg bobs = bench.pbx.living().get(1);
    assertThat(alices.told).containsExactly("dtmf 5");
    alice.news();
    bob.news();
    alices.tell(new LegEvent.Dtmf('7', bobs));
    bobs.tell(new LegEvent.Dtmf('5', alices));
    assertThat(alice.newsByName()).isEmpty();
    assertThat(bob.newsByName()).containsExactly("KeypadButton");
  }

  @Test
  void aTalkingLegOutlivesItsPhoneUntilItIsBack() {
    open();
    FakeSwitch.FakeLeg leg = bench.pbx.living().get(0);
    alice.cutOff();
    assertThat(leg.told).containsExactly("preserve");
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    FakePhone again = bench.phone("SEP00000000000A", "1101");
    assertThat(leg.told).containsExactly("preserve", "hangup NORMAL_CLEARING");
    assertThat(bob.shows.calls).isEmpty();
    assertThat(again.shows.calls).isEmpty();
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  @Test
  void whatWasPreservedBeforeTheBundleWasUpdatedEndsWhenThePhoneIsBack() {
    open();
    FakeSwitch.FakeLeg leg = bench.pbx.living().get(0);
    alice.cutOff();
    CallHandling updated = new CallHandling(bench.thread, bench.events);
    updated.bindCallControl(bench.pbx);
    bench.thread.run();
    assertThat(leg.told).containsExactly("preserve");
    updated.registered(alice);
    bench.thread.run();
    assertThat(leg.told).containsExactly("preserve", "hangup NORMAL_CLEARING");
    updated.lost(alice);
    assertThat(updated.isEmpty()).isTrue();
  }

  @Test
  void theOtherPhonesOfALineSeeAPreservedCallUntilItEnds() {
    FakePhone second = bench.phone("SEP00000000000C", "1101");
    open();
    alice.cutOff();
    assertThat(second.shows.state()).isEqualTo(CallState.CALL_REMOTE_MULTILINE);
    bob.does(onHook());
    bob.does(key(bob, SoftKey.END_CALL));
    assertThat(second.shows.calls).isEmpty();
  }

  @Test
  void aCallWithoutAudioEndsWithItsPhone() {
    alice.cutOff();
    assertThat(bench.pbx.living()).isEmpty();
    assertThat(bob.shows.state()).isEqualTo(CallState.CONGESTION);
  }

  @Test
  void aPhoneThatDialsLeavesNothingWhenItIsLost() {
    FakePhone dave = bench.phone("SEP00000000000D", "1104");
    dave.does(offHook());
    bench.dials(dave, "11");
    dave.cutOff();
    bench.handling.receive(dave, enbloc("1102"));
    bench.thread.run();
    assertThat(bench.pbx.living()).hasSize(2);
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  @Test
  void theEndOfTheBundlePreservesWhatTalks() {
    open();
    MediaTerminal bobs = bench.pbx.living().get(1).terminal;
    assertThat(bobs).isNotNull();
    bobs.openReceive(PCMU, reply);
    int party = bob.newsOf(OpenReceiveChannel.class).get(0).passThroughPartyId();
    bob.does(ack(MediaStatus.OK, MediaAddress.ipv4(BITS), party));
    bench.handling.deactivate();
    bench.thread.run();
    assertThat(bench.pbx.living())
        .hasSize(2)
        .allSatisfy(leg -> assertThat(leg.told).containsExactly("preserve"));
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }
}
