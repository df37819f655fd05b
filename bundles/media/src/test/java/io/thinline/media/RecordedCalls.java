package io.thinline.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.media.MediaNode;
import io.thinline.api.media.Recording;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Two phones that may be recorded. */
abstract class RecordedCalls {
  static final double ALICES = 700;
  static final double BOBS = 1100;
  static final double CAROLS = 1900;

  /** Of a tone as loud as phones whistle it, in a part of what was recorded. */
  static final double AUDIBLE = 1_500;

  static final double INAUDIBLE = 200;

  final MediaBench bench = new MediaBench();
  final SoundEnds told = new SoundEnds();
  final UdpPhone alice = bench.phone("alice", ALICES);
  final UdpPhone bob = bench.phone("bob", BOBS);
  final MediaNode aliceNode = bench.node(alice);
  final MediaNode bobNode = bench.node(bob);
  @TempDir Path folder;

  @AfterEach
  void nothingIsLeft() {
    aliceNode.release();
    bobNode.release();
    bench.close();
    assertThat(bench.failures).isEmpty();
  }

  Path file() {
    return folder.resolve("calls/today/call.wav");
  }

  MediaNode recorder(boolean stereo) {
    return recorder(stereo, Optional.empty());
  }

  MediaNode recorder(boolean stereo, Optional<Duration> limit) {
    return bench.media.recorder(new Recording(file(), limit, stereo), told);
  }

  MediaNode recordsAlice(boolean stereo) {
    MediaNode recorder = recorder(stereo);
    recorder.hears(bench.media.tap(aliceNode));
    return recorder;
  }

  void connect() {
    bench.connect(aliceNode, bobNode);
  }

  boolean isRelayed(UdpPhone from, UdpPhone to) {
    return from.sendsTo().isPresent() && !from.sendsTo().get().equals(to.port());
  }

  void untilRelayed() {
    bench.until("relay", () -> isRelayed(alice, bob) && isRelayed(bob, alice));
  }

  void untilBothHear(int more) {
    int alices = alice.heardPackets().size() + more;
    int bobs = bob.heardPackets().size() + more;
    bench.until(
        "packets",
        () -> alice.heardPackets().size() >= alices && bob.heardPackets().size() >= bobs);
  }

  WavFile recorded() {
    bench.until("end of recording", told::isOver);
    return new WavFile(file());
  }
}
