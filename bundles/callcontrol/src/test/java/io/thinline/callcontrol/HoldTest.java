package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hold and resume, what is heard meanwhile, and keys pressed while talking. */
class HoldTest {
  private static final InetSocketAddress PORT = new InetSocketAddress("192.0.2.7", 4000);

  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");
  private final TestLine carol = pbx.line("1103");

  @BeforeEach
  void dialplan() {
    pbx.dialplan.extension("1102", "bridge test/1102");
    pbx.dialplan.extension("1103", "bridge test/1103");
  }

  @AfterEach
  void nothingIsLeft() {
    pbx.control.legs().forEach(leg -> leg.hangup(Cause.NORMAL_CLEARING));
    pbx.time.run();
    assertThat(pbx.time.pendingTimers()).isEmpty();
    assertThat(pbx.idle()).isTrue();
  }

  private TestLine aliceTalksToBob() {
    TestLine alice = pbx.dials("1101", "1102");
    bob.answers();
    pbx.time.run();
    alice.heard.clear();
    bob.heard.clear();
    return alice;
  }

  private void holds(TestLine line) {
    assertThat(line.leg().hold()).isTrue();
    pbx.time.run();
  }

  private void resumes(TestLine line) {
    assertThat(line.leg().resume(line.terminal())).isTrue();
    pbx.time.run();
  }

  @Test
  void aHeldPartyHearsNothingAndBothAreTold() {
    TestLine alice = aliceTalksToBob();
    holds(alice);

    assertThat(pbx.media.edges).isEmpty();
    assertThat(alice.leg().held()).isTrue();
    assertThat(bob.leg().held()).isFalse();
    assertThat(alice.heard)
        .containsExactly(
            new LegEvent.MediaChanged(Optional.empty()), new LegEvent.Held(alice.leg()));
    assertThat(bob.heard).containsExactlyElementsOf(alice.heard);
    assertThat(alice.leg().bridged()).containsSame(bob.leg());
  }

  @Test
  void theTerminalOfWhoHoldsIsLetGo() {
    TestLine alice = aliceTalksToBob();
    holds(alice);

    assertThat(pbx.media.nodes.get(0).released).isTrue();
    assertThat(pbx.media.nodes.get(1).released).isFalse();
  }

  @Test
  void resumingConnectsBothAgain() {
    TestLine alice = aliceTalksToBob();
    holds(alice);
    alice.heard.clear();
    bob.heard.clear();
    resumes(alice);

    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1101 hears 1102", "1102 hears 1101");
    assertThat(alice.leg().held()).isFalse();
    assertThat(alice.heard)
        .containsExactly(
            new LegEvent.Resumed(alice.leg()), new LegEvent.MediaChanged(alice.leg().audio()));
    assertThat(bob.heard).containsExactlyElementsOf(alice.heard);
  }

  @Test
  void theAudioIsConnectedInAStepOfItsOwn() {
    TestLine alice = aliceTalksToBob();
    holds(alice);
    alice.leg().resume(alice.terminal());

    assertThat(pbx.media.edges).isEmpty();
    assertThat(alice.heard).endsWith(new LegEvent.Resumed(alice.leg()));
    pbx.time.run();
    assertThat(pbx.media.edges).hasSize(2);
  }

  @Test
  void aCallIsResumedAtAnotherTerminal() {
    TestLine alice = aliceTalksToBob();
    holds(alice);
    alice.leg().resume(new TestTerminal("kitchen"));
    pbx.time.run();

    assertThat(pbx.media.edges)
        .containsExactlyInAnyOrder("kitchen hears 1102", "1102 hears kitchen");
  }

  @Test
  void bothSidesHold() {
    TestLine alice = aliceTalksToBob();
    holds(alice);
    holds(bob);
    assertThat(alice.heard).endsWith(new LegEvent.Held(bob.leg()));
    resumes(alice);

    assertThat(pbx.media.edges).isEmpty();
    assertThat(alice.leg().held()).isFalse();
    assertThat(bob.leg().held()).isTrue();
    resumes(bob);
    assertThat(pbx.media.edges).hasSize(2);
  }

  @Test
  void whoWaitsHearsMusicUntilTheOtherIsBack() {
    pbx.media.music = true;
    TestLine alice = aliceTalksToBob();
    holds(alice);
    assertThat(pbx.media.edges).containsExactly("1102 hears music()");
    resumes(alice);

    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1101 hears 1102", "1102 hears 1101");
  }

  @Test
  void theMusicIsTheOneOfTheHeldPartyElseOfTheHolder() {
    pbx.media.music = true;
    TestLine alice = aliceTalksToBob();
    alice.leg().setVariable("hold_music", "ours");
    holds(alice);
    assertThat(pbx.media.edges).containsExactly("1102 hears music(ours)");
    resumes(alice);
    bob.leg().setVariable("hold_music", "theirs");
    holds(alice);
    assertThat(pbx.media.edges).containsExactly("1102 hears music(theirs)");
  }

  @Test
  void whoHoldsHearsNoMusicAndWhoWaitedHearsItAgain() {
    pbx.media.music = true;
    TestLine alice = aliceTalksToBob();
    holds(alice);
    holds(bob);
    assertThat(pbx.media.edges).isEmpty();
    resumes(bob);

    assertThat(pbx.media.edges).containsExactly("1102 hears music()");
  }

  @Test
  void withoutMediaAHeldPartyWaitsInSilence() {
    TestLine alice = aliceTalksToBob();
    pbx.control.unbindMediaService(pbx.media);
    holds(alice);

    assertThat(bob.endedWith()).isEmpty();
    assertThat(alice.leg().held()).isTrue();
  }

  @Test
  void onlyAnAnsweredCallIsHeld() {
    TestLine alice = pbx.dials("1101", "1102");
    assertThat(alice.leg().hold()).isFalse();
    assertThat(bob.leg().hold()).isFalse();
    assertThat(alice.leg().resume(alice.terminal())).isFalse();
    bob.answers();
    pbx.time.run();
    holds(alice);
    assertThat(alice.leg().hold()).isFalse();
    assertThat(bob.leg().resume(bob.terminal())).isFalse();
    alice.leg().hangup(Cause.NORMAL_CLEARING);
    assertThat(alice.leg().hold()).isFalse();
    assertThat(alice.leg().resume(alice.terminal())).isFalse();
  }

  @Test
  void aPreservedLegIsNotHeldAndAHeldOneNotPreserved() {
    TestLine alice = aliceTalksToBob();
    alice.leg().preserve(Duration.ofHours(1));
    assertThat(alice.leg().hold()).isFalse();
    holds(bob);
    bob.leg().preserve(Duration.ofHours(1));

    assertThat(bob.leg().endCause()).contains(Cause.DESTINATION_OUT_OF_ORDER);
    assertThat(alice.leg().state()).isEqualTo(LegState.ENDED);
  }

  @Test
  void holdAndResumeWithinOneStepChangeNothing() {
    TestLine alice = aliceTalksToBob();
    alice.leg().hold();
    alice.leg().resume(alice.terminal());
    alice.leg().hold();
    alice.leg().resume(alice.terminal());
    pbx.time.run();

    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1101 hears 1102", "1102 hears 1101");
  }

  @Test
  void holdBeforeTheAudioIsConnectedConnectsNothing() {
    TestLine alice = pbx.dials("1101", "1102");
    bob.answers();
    alice.leg().hold();
    pbx.time.run();

    assertThat(pbx.media.edges).isEmpty();
    resumes(alice);
    assertThat(pbx.media.edges).hasSize(2);
  }

  @Test
  void aHeldCallWhosePartnerEndsIsOver() {
    pbx.media.music = true;
    TestLine alice = aliceTalksToBob();
    holds(alice);
    bob.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(alice.endedWith()).contains(Cause.NORMAL_CLEARING);
  }

  @Test
  void whoWaitsIsLeftWhenTheHolderHangsUp() {
    pbx.media.music = true;
    TestLine alice = aliceTalksToBob();
    holds(alice);
    alice.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(bob.endedWith()).contains(Cause.NORMAL_CLEARING);
    assertThat(pbx.media.edges).isEmpty();
  }

  @Test
  void whoHoldsGoesOnWithTheDialplanAndStillHolds() {
    pbx.media.music = true;
    pbx.dialplan.extension("both", "bridge test/1102", "bridge test/1103");
    TestLine alice = pbx.dials("1101", "both");
    bob.answers();
    pbx.time.run();
    holds(alice);
    bob.leg().hangup(Cause.NORMAL_CLEARING);
    carol.answers();
    pbx.time.run();

    assertThat(alice.leg().held()).isTrue();
    assertThat(carol.heard).contains(new LegEvent.Held(alice.leg()));
    assertThat(pbx.media.edges).containsExactly("1103 hears music()");
    resumes(alice);
    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1101 hears 1103", "1103 hears 1101");
  }

  @Test
  void whoWaitedIsNotHeldByTheNextPartner() {
    pbx.media.music = true;
    TestLine alice = aliceTalksToBob();
    holds(alice);
    TestLine dora = pbx.offHook("1104");
    dora.leg().answer();
    pbx.control.bridge(bob.leg(), dora.leg());
    pbx.time.run();

    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1102 hears 1104", "1104 hears 1102");
    assertThat(alice.endedWith()).contains(Cause.NORMAL_CLEARING);
  }

  @Test
  void whoIsTransferredOutOfHoldHearsTheNext() {
    pbx.media.music = true;
    TestLine alice = aliceTalksToBob();
    holds(alice);
    pbx.control.transfer(bob.leg(), "1103", "", "");
    carol.answers();
    pbx.time.run();

    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1102 hears 1103", "1103 hears 1102");
  }

  @Test
  void aCallWithAnApplicationIsHeldToo() {
    pbx.dialplan.extension("ivr", "answer", "sleep 60000");
    TestLine alice = pbx.dials("1101", "ivr");
    holds(alice);
    assertThat(alice.heard).endsWith(new LegEvent.Held(alice.leg()));
    resumes(alice);

    assertThat(alice.heard).endsWith(new LegEvent.Resumed(alice.leg()));
    assertThat(alice.leg().state()).isEqualTo(LegState.ANSWERED);
  }

  @Test
  void aListenerHoldsAsItHearsOfTheBridge() {
    pbx.media.music = true;
    TestLine alice = pbx.dials("1101", "1102");
    alice
        .leg()
        .addListener(
            (leg, event) -> {
              if (event instanceof LegEvent.Bridged) {
                leg.hold();
              }
            });
    bob.answers();
    pbx.time.run();

    assertThat(bob.heard).contains(new LegEvent.Held(alice.leg()));
    assertThat(pbx.media.edges).containsExactly("1102 hears music()");
  }

  @Test
  void whatALegHearsIsToldOnceEachTime() {
    TestLine alice = aliceTalksToBob();
    assertThat(alice.leg().audio().orElseThrow().address()).isEmpty();
    pbx.media.opens("1101", PORT);
    pbx.media.opens("1101", PORT);

    MediaDescription stream = MediaDescription.builder(AudioCodec.PCMU).address(PORT).build();
    assertThat(alice.heard).containsExactly(new LegEvent.MediaChanged(Optional.of(stream)));
    assertThat(alice.leg().audio()).contains(stream);
    assertThat(alice.leg().variables())
        .containsEntry("read_codec", "PCMU")
        .containsEntry("read_rate", "8000")
        .containsEntry("rtp_use_codec_name", "PCMU")
        .containsEntry("rtp_use_codec_ptime", "20")
        .containsEntry("remote_media_ip", "192.0.2.7")
        .containsEntry("remote_media_port", "4000");
  }

  @Test
  void anEndedLegHearsNothingAndItsFarSideIsTold() {
    pbx.dialplan.extension("on", "bridge test/1102", "sleep 1000");
    TestLine alice = pbx.dials("1101", "on");
    bob.answers();
    pbx.time.run();
    bob.heard.clear();
    bob.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(alice.heard).contains(new LegEvent.MediaChanged(Optional.empty()));
    assertThat(alice.leg().audio()).isEmpty();
    assertThat(bob.leg().audio()).isEmpty();
    assertThat(bob.heard).containsExactly(new LegEvent.Ended(Cause.NORMAL_CLEARING, ""));
  }

  @Test
  void aPressedKeyIsHeardOnBothSides() {
    TestLine alice = aliceTalksToBob();
    bob.leg().dtmf('#');

    List<LegEvent> pressed = List.of(new LegEvent.Dtmf('#', bob.leg()));
    assertThat(alice.heard).containsExactlyElementsOf(pressed);
    assertThat(bob.heard).containsExactlyElementsOf(pressed);
  }

  @Test
  void aKeyPressedForAnApplicationIsHeardByItsOwnLeg() {
    pbx.dialplan.extension("ivr", "answer", "sleep 60000");
    TestLine alice = pbx.dials("1101", "ivr");
    alice.leg().dtmf('1');

    assertThat(alice.heard).endsWith(new LegEvent.Dtmf('1', alice.leg()));
  }

  @Test
  void whileOneSideHoldsKeysDoNotReachTheOther() {
    TestLine alice = aliceTalksToBob();
    holds(alice);
    alice.heard.clear();
    bob.heard.clear();
    alice.leg().dtmf('1');
    bob.leg().dtmf('2');

    assertThat(alice.heard).containsExactly(new LegEvent.Dtmf('1', alice.leg()));
    assertThat(bob.heard).containsExactly(new LegEvent.Dtmf('2', bob.leg()));
  }

  @Test
  void aKeyPressedThroughALoopbackArrivesOnce() {
    pbx.dialplan.extension("ivr", "answer", "sleep 60000");
    pbx.dialplan.extension("loop", "bridge loopback/ivr/default");
    TestLine alice = pbx.dials("1101", "loop");
    pbx.time.run();
    alice.leg().dtmf('7');

    long digits = alice.heard.stream().filter(LegEvent.Dtmf.class::isInstance).count();
    assertThat(digits).isEqualTo(1);
  }
}
