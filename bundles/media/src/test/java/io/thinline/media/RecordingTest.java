package io.thinline.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.Recording;
import io.thinline.api.media.SoundEnd.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in a recording, and how it ends. */
class RecordingTest extends RecordedCalls {
  @Test
  void whatThePartySaysIsOnTheLeftAndWhatItHearsOnTheRight() {
    connect();
    MediaNode recorder = recordsAlice(true);
    untilRelayed();
    untilBothHear(50);

    recorder.release();
    WavFile wav = recorded();

    assertThat(told.started).isEqualTo(1);
    assertThat(told.end().outcome()).isEqualTo(Outcome.STOPPED);
    assertThat(wav.format().getChannels()).isEqualTo(2);
    assertThat(wav.format().getSampleRate()).isEqualTo(8000);
    assertThat(wav.left()).hasSize((int) told.end().length().toMillis() * 8);
    assertThat(Tones.level(wav.left(), ALICES)).isGreaterThan(AUDIBLE);
    assertThat(Tones.level(wav.left(), BOBS)).isLessThan(INAUDIBLE);
    assertThat(Tones.level(wav.right(), BOBS)).isGreaterThan(AUDIBLE);
    assertThat(Tones.level(wav.right(), ALICES)).isLessThan(INAUDIBLE);
  }

  @Test
  void bothTogetherWhenItIsNotStereo() {
    connect();
    MediaNode recorder = recordsAlice(false);
    untilRelayed();
    untilBothHear(50);

    recorder.release();
    WavFile wav = recorded();

    assertThat(wav.format().getChannels()).isEqualTo(1);
    assertThat(Tones.level(wav.samples(), ALICES)).isGreaterThan(AUDIBLE);
    assertThat(Tones.level(wav.samples(), BOBS)).isGreaterThan(AUDIBLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 30, 40, 60})
  void packetsOfEveryLengthAreRecordedWithoutGaps(int milliseconds) {
    alice.packets(Duration.ofMillis(milliseconds));
    bob.packets(Duration.ofMillis(milliseconds));
    connect();
    MediaNode recorder = recordsAlice(true);
    untilRelayed();
    untilBothHear(1_000 / milliseconds);

    recorder.release();
    short[] left = recorded().left();

    int first = firstSound(left);
    short[] steady = Arrays.copyOfRange(left, first, Math.min(left.length, first + 4_000));
    assertThat(Tones.level(steady, ALICES)).isGreaterThan(AUDIBLE);
  }

  private static int firstSound(short[] samples) {
    int at = 0;
    while (at < samples.length - 1 && Math.abs(samples[at]) < 1_000) {
      at++;
    }
    return at;
  }

  @Test
  void aRecordingThatCannotGoOnIsClosedAndTheCallGoesOn() {
    MediaNode recorder = recordsAlice(true);
    connect();
    untilRelayed();
    untilBothHear(20);
    UdpPhone carol = bench.phone("carol", CAROLS).speaks(AudioCodec.PCMU).withoutServerAddress();
    MediaNode carolNode = bench.node(carol);

    bench.connect(aliceNode, carolNode);
    WavFile wav = recorded();

    assertThat(told.end().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(told.end().reason()).contains("carol");
    assertThat(wav.left()).isNotEmpty();
    assertThat(alice.sendsTo()).contains(carol.port());
    recorder.release();
  }

  @Test
  void aRecordingEndsAtItsLimit() {
    connect();
    MediaNode recorder = recorder(true, Optional.of(Duration.ofMillis(250)));
    recorder.hears(bench.media.tap(aliceNode));

    WavFile wav = recorded();

    assertThat(told.end().outcome()).isEqualTo(Outcome.DONE);
    assertThat(told.end().length()).isEqualTo(Duration.ofMillis(250));
    assertThat(wav.left()).hasSize(2_000);
    assertThat(alice.sendsTo()).contains(bob.port());
    recorder.release();
    bench.thread.run();
    assertThat(told.ends).hasSize(1);
  }

  @Test
  void aRecordingGoesOnWithSilenceWhileThePartyIsAway() {
    connect();
    MediaNode recorder = recordsAlice(true);
    untilRelayed();
    untilBothHear(25);

    aliceNode.release();
    bench.untilNoPortIsOpen();
    MediaNode back = bench.node(alice);
    bench.connect(back, bobNode);
    recorder.hears(bench.media.tap(back));
    untilRelayed();
    untilBothHear(25);
    recorder.release();
    WavFile wav = recorded();
    back.release();

    assertThat(told.end().length()).isGreaterThan(Duration.ofMillis(900));
    assertThat(Tones.level(wav.left(), ALICES)).isGreaterThan(AUDIBLE);
    assertThat(told.ends).hasSize(1);
  }

  @Test
  void whoeverIsConnectedToAnotherIsRelayedThereToo() {
    MediaNode recorder = recordsAlice(true);
    connect();
    untilRelayed();
    untilBothHear(25);
    UdpPhone carol = bench.phone("carol", CAROLS);
    MediaNode carolNode = bench.node(carol);

    bench.connect(aliceNode, carolNode);
    bench.until("relay", () -> isRelayed(alice, carol) && isRelayed(carol, alice));
    bench.until("carol hears", () -> carol.heardPackets().size() > 25);
    recorder.release();
    WavFile wav = recorded();

    assertThat(Tones.level(wav.right(), BOBS)).isGreaterThan(AUDIBLE);
    assertThat(Tones.level(wav.right(), CAROLS)).isGreaterThan(AUDIBLE);
    assertThat(bob.isOpen()).isFalse();
    carolNode.release();
  }

  @Test
  void aSoundIsRecordedAndWhatThePartySaysMeanwhile() {
    MediaNode recorder = recordsAlice(true);
    MediaNode player = bench.media.player("tone_stream://%(1000,0,440)", false, new SoundEnds());

    aliceNode.hears(player);
    bench.until("sound", () -> alice.heardPackets().size() >= 50);
    recorder.release();
    WavFile wav = recorded();

    assertThat(Tones.level(wav.right(), 440)).isGreaterThan(AUDIBLE);
    assertThat(Tones.level(wav.left(), ALICES)).isGreaterThan(AUDIBLE);
    bench.until("quiet", () -> alice.sendsTo().isEmpty());
  }

  @Test
  void whoTalksWithNobodyIsRecorded() {
    MediaNode recorder = recordsAlice(false);

    bench.until("alice talks", () -> alice.saidPackets().size() >= 50);
    recorder.release();
    WavFile wav = recorded();

    assertThat(Tones.level(wav.samples(), ALICES)).isGreaterThan(AUDIBLE);
    bench.until("quiet", () -> alice.sendsTo().isEmpty());
    assertThat(alice.orders()).containsExactly("send", "stop");
  }

  @Test
  void whoPartedFromTheOtherIsHeardUntilTheyTalkAgain() {
    MediaNode recorder = recordsAlice(true);
    connect();
    untilRelayed();

    bobNode.release();
    bench.until("alice alone", () -> alice.sendsTo().isPresent() && bench.media.openPorts() == 1);
    aliceNode.hearsNoMore(bobNode);

    recorder.release();
    bench.until("end of recording", told::isOver);
    bench.until("quiet", () -> alice.sendsTo().isEmpty());
  }

  @Test
  void aFileThatCannotBeWrittenFailsInWords() throws IOException {
    Files.writeString(folder.resolve("calls"), "no folder");
    connect();

    recordsAlice(true);
    bench.until("end of recording", told::isOver);

    assertThat(told.end().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(told.end().reason()).contains("call.wav", "calls");
    assertThat(alice.sendsTo()).contains(bob.port());
  }

  @Test
  void onlyWavFilesAreWritten() {
    MediaNode recorder =
        bench.media.recorder(
            new Recording(folder.resolve("call.mp3"), Optional.empty(), true), told);

    recorder.hears(bench.media.tap(aliceNode));
    bench.thread.run();

    assertThat(told.end().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(told.end().reason()).contains("call.mp3", ".wav");
  }

  @Test
  void onlyWhatATapGivesIsRecorded() {
    recorder(true).hears(aliceNode);
    bench.thread.run();

    assertThat(told.end().outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aRecordingThatNeverBeganEndsToo() {
    recorder(true).release();
    bench.thread.run();

    assertThat(told.end().outcome()).isEqualTo(Outcome.STOPPED);
    assertThat(file()).doesNotExist();
  }
}
