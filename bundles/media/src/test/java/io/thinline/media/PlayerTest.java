package io.thinline.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.SoundEnd.Outcome;
import io.thinline.media.rtp.PortRange;
import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerTest {
  private static final double TONE = 440;

  private final MediaBench bench = new MediaBench();
  private final SoundEnds told = new SoundEnds();
  private final UdpPhone alice = bench.phone("alice", 700);
  private final MediaNode aliceNode = bench.node(alice);
  @TempDir private Path folder;
  private String tone;

  @BeforeEach
  void writeTone() throws IOException {
    tone = Tones.wav(folder.resolve("tone.wav"), TONE, 0.6, 16_000, 2).toString();
  }

  @AfterEach
  void nothingIsLeft() {
    bench.close();
    assertThat(bench.failures).isEmpty();
  }

  private MediaNode player(String sound, boolean repeated) {
    return bench.media.player(sound, repeated, told);
  }

  private void untilHeard(int packets) {
    bench.until("heard packets", () -> alice.heardPackets().size() >= packets);
  }

  private void untilOver() {
    bench.until("end of sound", told::isOver);
  }

  @Test
  void aFileIsHeardToItsEnd() {
    aliceNode.hears(player(tone, false));
    untilOver();

    assertThat(Tones.level(alice.heardSamples(), TONE)).isGreaterThan(9_000);
    assertThat(Tones.level(alice.heardSamples(), 700)).isLessThan(500);
    assertThat(alice.heardPackets()).hasSizeBetween(30, 32);
    assertThat(told.started).isEqualTo(1);
    assertThat(told.end().outcome()).isEqualTo(Outcome.DONE);
    assertThat(told.end().length()).isBetween(Duration.ofMillis(590), Duration.ofMillis(620));
    assertThat(alice.isOpen()).isFalse();
    assertThat(aliceNode.hearing()).isEmpty();
  }

  @Test
  void itsEndIsToldOnce() {
    MediaNode player = player("silence_stream://20", false);
    aliceNode.hears(player);
    untilOver();

    player.release();
    aliceNode.hearsNoMore(player);
    aliceNode.release();
    bench.untilNoPortIsOpen();
    bench.thread.run();

    assertThat(told.ends).hasSize(1);
  }

  @Test
  void packetsFollowEachOther() {
    aliceNode.hears(player(tone, false));
    untilOver();

    int first = sequence(alice.heardPackets().get(0));
    int timestamp = timestamp(alice.heardPackets().get(0));
    for (int i = 0; i < alice.heardPackets().size(); i++) {
      byte[] packet = alice.heardPackets().get(i);
      assertThat(packet).hasSize(12 + 160);
      assertThat(sequence(packet)).isEqualTo((first + i) & 0xFFFF);
      assertThat(timestamp(packet)).isEqualTo(timestamp + 160 * i);
      assertThat((packet[1] & 0x80) != 0).as("marker").isEqualTo(i == 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 30, 40, 60})
  void packetsAreAsLongAsThePhoneWants(int milliseconds) {
    alice.packets(Duration.ofMillis(milliseconds));

    aliceNode.hears(player("tone_stream://%(240,0,440)", false));
    untilOver();

    assertThat(alice.heardPackets()).hasSize(240 / milliseconds);
    assertThat(alice.heardPackets()).allMatch(packet -> packet.length == 12 + 8 * milliseconds);
    assertThat(Tones.level(alice.heardSamples(), TONE)).isGreaterThan(5_000);
  }

  @Test
  void thePhonesFirstCodecOfThoseThatTheServerSpeaksIsTaken() {
    alice.speaks(AudioCodec.G729, AudioCodec.PCMA, AudioCodec.PCMU);

    aliceNode.hears(player(tone, false));
    untilOver();

    assertThat(alice.format().orElseThrow().codec()).isEqualTo(AudioCodec.PCMA);
    assertThat(Tones.level(alice.heardSamples(), TONE)).isGreaterThan(9_000);
  }

  @Test
  void whatIsHeardHasAnAddress() {
    MediaNode player = player(tone, true);
    aliceNode.hears(player);

    assertThat(aliceNode.hearing().orElseThrow().address()).contains(alice.port());
    aliceNode.hearsNoMore(player);
  }

  @Test
  void aSoundEndsWhenItsHearerHearsAnother() {
    SoundEnds other = new SoundEnds();
    aliceNode.hears(player(tone, true));
    untilHeard(3);

    aliceNode.hears(bench.media.player("silence_stream://60", false, other));
    bench.until("both ends", () -> told.isOver() && other.isOver());

    assertThat(told.end().outcome()).isEqualTo(Outcome.STOPPED);
    assertThat(told.end().length()).isGreaterThanOrEqualTo(Duration.ofMillis(60));
    assertThat(other.end().outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void aSoundEndsWhenItsHearerTalksAgain() {
    UdpPhone bob = bench.phone("bob", 900);
    MediaNode bobNode = bench.node(bob);
    bench.connect(aliceNode, bobNode);

    aliceNode.hears(player(tone, true));
    assertThat(bob.sendsTo()).isEmpty();
    assertThat(bob.isOpen()).isFalse();
    assertThat(alice.sendsTo()).isEmpty();
    untilHeard(3);
    bench.connect(aliceNode, bobNode);
    untilOver();

    assertThat(told.end().outcome()).isEqualTo(Outcome.STOPPED);
    assertThat(bob.sendsTo()).contains(alice.port());
    assertThat(alice.sendsTo()).contains(bob.port());
    aliceNode.release();
  }

  @Test
  void aSoundEndsWithItsHearer() {
    aliceNode.hears(player(tone, true));
    untilHeard(1);

    aliceNode.release();
    untilOver();

    assertThat(told.end().outcome()).isEqualTo(Outcome.STOPPED);
    assertThat(alice.isOpen()).isFalse();
  }

  @Test
  void aSoundThatIsReleasedBeforeItCouldBeginIsStopped() {
    MediaNode player = player(tone, true);
    aliceNode.hears(player);

    player.release();
    untilOver();
    bench.untilNoPortIsOpen();

    assertThat(told.started).isZero();
    assertThat(told.end().outcome()).isEqualTo(Outcome.STOPPED);
    assertThat(alice.isOpen()).isFalse();
  }

  @Test
  void aRepeatedSoundIsHeardUntilItIsReleased() {
    MediaNode player = player("tone_stream://%(40,0,440)", true);
    aliceNode.hears(player);
    untilHeard(15);

    player.release();
    untilOver();

    assertThat(told.end().outcome()).isEqualTo(Outcome.STOPPED);
    assertThat(told.end().length()).isGreaterThan(Duration.ofMillis(200));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    String nowhere = folder.resolve("nowhere.wav").toString();
    aliceNode.hears(player(nowhere, false));
    untilOver();

    assertThat(told.end().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(told.end().reason()).contains(nowhere, "does not exist");
    assertThat(told.started).isZero();
    assertThat(alice.isOpen()).isFalse();
  }

  @Test
  void aFileThatIsNoSoundIsNamedWithWhatWouldBeRight() throws IOException {
    Path text = Files.writeString(folder.resolve("text.wav"), "Hello, I am no sound at all.");
    aliceNode.hears(player(text.toString(), false));
    untilOver();

    assertThat(told.end().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(told.end().reason()).contains(text.toString(), "WAV");
  }

  @Test
  void aPhoneWithoutACodecOfTheServerKeepsWhatItHeard() {
    alice.speaks(AudioCodec.G729);
    UdpPhone bob = bench.phone("bob", 900).speaks(AudioCodec.G729);
    MediaNode bobNode = bench.node(bob);
    bench.connect(aliceNode, bobNode);

    aliceNode.hears(player(tone, false));
    untilOver();

    assertThat(told.end().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(told.end().reason()).contains("alice", "PCMU");
    assertThat(bob.sendsTo()).contains(alice.port());
    aliceNode.release();
  }

  @Test
  void aPhoneThatOpensNoPortIsNamed() {
    alice.refusesToOpen();

    aliceNode.hears(player(tone, false));
    untilOver();

    assertThat(told.end().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(told.end().reason()).contains("alice refuses");
  }

  @Test
  void withoutAFreePortOfTheServerNothingIsHeard() throws IOException {
    try (DatagramSocket taken = evenPort();
        MediaBench full =
            new MediaBench(new PortRange(taken.getLocalPort(), taken.getLocalPort()))) {
      full.node(alice).hears(full.media.player(tone, false, told));
      full.until("end of sound", told::isOver);

      assertThat(told.end().outcome()).isEqualTo(Outcome.FAILED);
      assertThat(told.end().reason()).contains("no free RTP port", "" + taken.getLocalPort());
      assertThat(full.failures).isEmpty();
    }
  }

  private static DatagramSocket evenPort() throws IOException {
    while (true) {
      DatagramSocket socket = new DatagramSocket(0);
      if (socket.getLocalPort() % 2 == 0) {
        return socket;
      }
      socket.close();
    }
  }

  @Test
  void portsAreOfTheRangeAndEven() throws IOException {
    int port;
    try (DatagramSocket free = evenPort()) {
      port = free.getLocalPort();
    }
    try (MediaBench one = new MediaBench(new PortRange(port, port + 1))) {
      MediaNode player = one.media.player(tone, true, told);
      MediaNode hearer = one.node(alice);
      hearer.hears(player);
      one.until("start or end", () -> told.started > 0 || told.isOver());

      assertThat(told.ends).as("somebody else took the port meanwhile").isEmpty();
      assertThat(one.media.openPorts()).isEqualTo(1);
      hearer.release();
    }
  }

  @Test
  void whoWaitsHearsAFileOverAndOver() {
    MediaNode music = bench.media.holdMusic(tone).orElseThrow();

    aliceNode.hears(music);
    untilHeard(60);
    aliceNode.hearsNoMore(music);

    short[] once = Arrays.copyOf(alice.heardSamples(), 4_000);
    assertThat(Tones.level(once, TONE)).isGreaterThan(9_000);
  }

  @Test
  void musicThatIsNoSoundIsSilence() {
    assertThat(bench.media.holdMusic("local_stream://moh")).isEmpty();
    assertThat(bench.media.holdMusic("music.wav")).isEmpty();
    assertThat(bench.media.holdMusic("")).isEmpty();
  }

  @Test
  void musicThatCannotBeReadHarmsNobody() {
    aliceNode.hears(bench.media.holdMusic("/nowhere/music.wav").orElseThrow());

    bench.until("no more music", () -> aliceNode.hearing().isEmpty());
    assertThat(alice.isOpen()).isFalse();
  }

  @Test
  void soundsEndWhenTheBundleGoes() {
    aliceNode.hears(player(tone, true));
    untilHeard(3);

    bench.media.close();
    bench.thread.run();

    assertThat(told.end().outcome()).isEqualTo(Outcome.STOPPED);
    assertThat(bench.media.openPorts()).isZero();
    assertThat(alice.isOpen()).isFalse();
  }

  @Test
  void whatIsAskedForAfterTheEndFailsInWords() {
    bench.media.close();

    aliceNode.hears(player(tone, false));
    bench.thread.run();

    assertThat(told.end().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(told.end().reason()).contains("stopped");
  }

  private static int sequence(byte[] packet) {
    return ((packet[2] & 0xFF) << 8) | (packet[3] & 0xFF);
  }

  private static int timestamp(byte[] packet) {
    return ByteBuffer.wrap(packet).getInt(4);
  }
}
