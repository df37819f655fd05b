package io.thinline.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.Recording;
import io.thinline.api.media.SoundEnd.Outcome;
import io.thinline.media.rtp.PortRange;
import java.io.IOException;
import java.net.DatagramSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of the packets while somebody is recorded. */
class RelayTest extends RecordedCalls {
  @Test
  void whatIsRelayedArrivesUnchangedAndInOrder() {
    MediaNode recorder = recordsAlice(true);
    connect();
    untilRelayed();
    untilBothHear(50);
    recorder.release();
    bench.until("end of recording", told::isOver);

    assertThat(isPartOf(bob.heardPackets(), alice.saidPackets())).isTrue();
    assertThat(isPartOf(alice.heardPackets(), bob.saidPackets())).isTrue();
  }

  /** Whether all that was heard was said, in this order; UDP may lose some. */
  private static boolean isPartOf(List<byte[]> heard, List<byte[]> said) {
    int at = 0;
    for (byte[] packet : List.copyOf(heard)) {
      while (at < said.size() && !Arrays.equals(said.get(at), packet)) {
        at++;
      }
      if (at == said.size()) {
        return false;
      }
      at++;
    }
    return true;
  }

  @Test
  void whoIsOverheardBeforeHeTalksIsRelayedFromTheStart() {
    recordsAlice(true);
    connect();
    untilRelayed();

    assertThat(alice.orders()).containsExactly("open", "send");
    assertThat(bob.orders()).containsExactly("open", "send");
  }

  @Test
  void withoutRecorderPacketsGoStraightAgain() {
    connect();
    MediaNode recorder = recordsAlice(true);
    untilRelayed();

    recorder.release();
    bench.until("end of recording", told::isOver);

    assertThat(alice.sendsTo()).contains(bob.port());
    assertThat(bob.sendsTo()).contains(alice.port());
    assertThat(alice.orders())
        .as("a stream ends before it goes elsewhere")
        .containsExactly(
            "open", "send", "close", "stop", "open", "send", "close", "stop", "open", "send");
    bench.untilNoPortIsOpen();
  }

  @Test
  void packetsGoStraightOnlyWhenTheLastRecorderHasLeft() {
    connect();
    MediaNode recorder = recordsAlice(true);
    SoundEnds second = new SoundEnds();
    MediaNode other =
        bench.media.recorder(
            new Recording(folder.resolve("second.wav"), Optional.empty(), true), second);
    other.hears(bench.media.tap(bobNode));
    untilRelayed();
    untilBothHear(30);

    recorder.release();
    bench.until("end of the first", told::isOver);
    assertThat(isRelayed(alice, bob)).isTrue();
    untilBothHear(30);
    other.release();
    bench.until("end of the second", second::isOver);

    assertThat(alice.sendsTo()).contains(bob.port());
    WavFile bobs = new WavFile(folder.resolve("second.wav"));
    assertThat(Tones.level(bobs.left(), BOBS)).isGreaterThan(AUDIBLE);
    assertThat(Tones.level(bobs.right(), ALICES)).isGreaterThan(AUDIBLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"G729", "G722"})
  void phonesThatPreferAnotherCodecAgreeAnew(String preferred) {
    AudioCodec first = preferred.equals("G729") ? AudioCodec.G729 : AudioCodec.G722;
    alice.speaks(first, AudioCodec.PCMA);
    bob.speaks(first, AudioCodec.PCMU, AudioCodec.PCMA);
    connect();
    assertThat(alice.format().orElseThrow().codec()).isEqualTo(first);

    MediaNode recorder = recordsAlice(true);
    untilRelayed();
    assertThat(alice.format().orElseThrow().codec()).isEqualTo(AudioCodec.PCMA);
    assertThat(bob.format().orElseThrow().codec()).isEqualTo(AudioCodec.PCMA);
    untilBothHear(50);
    recorder.release();

    assertThat(Tones.level(recorded().left(), ALICES)).isGreaterThan(AUDIBLE);
    assertThat(bench.changed).contains(aliceNode, bobNode);
  }

  @Test
  void phonesWithoutACodecThatCanBeRecordedTalkOn() {
    alice.speaks(AudioCodec.G729);
    bob.speaks(AudioCodec.G729, AudioCodec.PCMU);
    connect();

    recordsAlice(true);
    bench.until("end of recording", told::isOver);

    assertThat(told.end().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(told.end().reason()).contains("alice", "bob", "PCMU");
    assertThat(alice.orders()).containsExactly("open", "send");
    assertThat(file()).doesNotExist();
  }

  @Test
  void aPhoneThatNobodyKnowsTheWayForTalksOn() {
    bob.withoutServerAddress();
    connect();

    recordsAlice(true);
    bench.until("end of recording", told::isOver);

    assertThat(told.end().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(told.end().reason()).contains("bob");
    assertThat(alice.orders()).containsExactly("open", "send");
  }

  @Test
  void withoutFreePortsOfTheServerTheCallGoesOn() throws IOException {
    try (DatagramSocket taken = new DatagramSocket(0)) {
      int port = taken.getLocalPort();
      try (MediaBench full = new MediaBench(new PortRange(port, port + 1))) {
        MediaNode one = full.node(alice);
        MediaNode other = full.node(bob);
        MediaNode recorder =
            full.media.recorder(new Recording(file(), Optional.empty(), true), told);
        recorder.hears(full.media.tap(one));
        full.connect(one, other);
        full.until("end of recording", told::isOver);

        assertThat(told.end().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(told.end().reason()).contains("no free RTP port", "" + port);
        assertThat(alice.sendsTo()).contains(bob.port());
        assertThat(bob.sendsTo()).contains(alice.port());
        one.release();
        other.release();
      }
    }
  }

  @Test
  void theCallGoesOnDirectlyWhenTheBundleGoes() {
    connect();
    recordsAlice(true);
    untilRelayed();
    untilBothHear(25);

    bench.media.close();
    bench.thread.run();

    assertThat(told.end().outcome()).isEqualTo(Outcome.STOPPED);
    assertThat(Tones.level(new WavFile(file()).left(), ALICES)).isGreaterThan(AUDIBLE);
    assertThat(alice.sendsTo()).contains(bob.port());
    assertThat(bob.sendsTo()).contains(alice.port());
    assertThat(bench.media.openPorts()).isZero();
  }

  @Test
  void onlyThePhoneItselfIsHeard() throws IOException {
    connect();
    MediaNode recorder = recordsAlice(true);
    untilRelayed();
    untilBothHear(5);
    try (UdpPhone stranger = new UdpPhone("stranger", 3_000)) {
      stranger.startSend(alice.format().orElseThrow().to(alice.sendsTo().orElseThrow()));
      bench.until("stranger", () -> stranger.saidPackets().size() > 10);
      recorder.release();
      bench.until("end of recording", told::isOver);
      stranger.stopSend();
    }

    assertThat(isPartOf(bob.heardPackets(), alice.saidPackets())).isTrue();
  }
}
