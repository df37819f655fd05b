package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegState;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.media.Recording;
import io.thinline.api.media.SoundEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@code playback}, {@code record_session}, {@code stop_record_session} and what is told of them.
 */
class SoundApplicationsTest {
  private static final SoundEnd DONE =
      new SoundEnd(SoundEnd.Outcome.DONE, Duration.ofMillis(2500), "");
  private static final String GONG = "player(/sounds/gong.wav)";
  private static final String TAPE = "recorder(/tapes/a.wav)";

  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");

  @BeforeEach
  void dialplan() {
    pbx.globals.set("sounds_dir", "/sounds");
    pbx.globals.set("recordings_dir", "/tapes");
    pbx.dialplan.extension("1102", "bridge test/1102");
    pbx.dialplan.extension("9000", "answer", "playback gong.wav", "hangup");
    pbx.dialplan.extension("9001", "playback /music/bell.wav", "hangup");
    pbx.dialplan.extension("9002", "answer", "playback file_string://gong.wav!bell.wav", "hangup");
  }

  @AfterEach
  void nothingIsLeft() {
    pbx.control.legs().forEach(leg -> leg.hangup(Cause.NORMAL_CLEARING));
    pbx.time.run();
    assertThat(pbx.idle()).isTrue();
  }

  private Leg aliceTalksToBob() {
    TestLine alice = pbx.dials("1101", "1102");
    bob.answers();
    pbx.time.run();
    return alice.leg();
  }

  private void ends(String sound, SoundEnd end) {
    pbx.media.ends(sound, end);
    pbx.time.run();
  }

  private List<PbxEvent> soundEvents() {
    return pbx.events.all().stream()
        .filter(event -> event.name().startsWith("PLAYBACK") || event.name().startsWith("RECORD"))
        .toList();
  }

  @Test
  void theDialplanGoesOnBehindTheFile() {
    Leg alice = pbx.dials("1101", "9000").leg();
    assertThat(pbx.media.edges).containsExactly("1101 hears " + GONG);
    pbx.media.starts(GONG);
    ends(GONG, DONE);

    assertThat(alice.endCause()).contains(Cause.NORMAL_CLEARING);
    assertThat(alice.variable("playback_ms")).contains("2500");
    assertThat(alice.variable("playback_seconds")).contains("2");
    assertThat(alice.variable("playback_samples")).contains("20000");
    assertThat(soundEvents())
        .extracting(PbxEvent::name)
        .containsExactly("PLAYBACK_START", "PLAYBACK_STOP");
    PbxEvent stop = soundEvents().get(1);
    assertThat(stop.headers())
        .containsEntry("Unique-ID", alice.uuid())
        .containsEntry("Playback-File-Path", "/sounds/gong.wav")
        .containsEntry("Playback-Status", "done")
        .containsEntry("variable_playback_ms", "2500");
  }

  @Test
  void whatTheApplicationSaysIsToldAtItsEndOnly() {
    pbx.dialplan.extension("9003", "answer", "playback gong.wav", "set a=b", "hangup");
    pbx.dials("1101", "9003");
    pbx.media.starts(GONG);
    ends(GONG, DONE);

    assertThat(pbx.events.all())
        .filteredOn(event -> event.name().equals("CHANNEL_EXECUTE_COMPLETE"))
        .extracting(
            event -> event.headers().get("Application"),
            event -> event.headers().get("Application-Response"))
        .contains(tuple("playback", "FILE PLAYED"), tuple("set", "_none_"));
  }

  @Test
  void aCallerHearsItBeforeTheAnswer() {
    Leg alice = pbx.dials("1101", "9001").leg();
    assertThat(pbx.media.edges).containsExactly("1101 hears player(/music/bell.wav)");
    assertThat(alice.state()).isNotEqualTo(LegState.ANSWERED);
    assertThat(pbx.events.all())
        .extracting(PbxEvent::name)
        .contains("CHANNEL_PROGRESS_MEDIA")
        .doesNotContain("CHANNEL_ANSWER");
  }

  @Test
  void severalFilesAreHeardOneAfterAnother() {
    Leg alice = pbx.dials("1101", "9002").leg();
    pbx.media.starts(GONG);
    ends(GONG, DONE);
    assertThat(pbx.media.edges).containsExactly("1101 hears player(/sounds/bell.wav)");
    ends("player(/sounds/bell.wav)", DONE);
    assertThat(alice.state()).isEqualTo(LegState.ENDED);
  }

  @Test
  void aFileThatCannotBeReadIsSkippedAndNamed() {
    Leg alice = pbx.dials("1101", "9002").leg();
    SoundEnd failed =
        new SoundEnd(SoundEnd.Outcome.FAILED, Duration.ZERO, "no file /sounds/gong.wav");
    List<String> warnings = LoggedWarnings.of(() -> ends(GONG, failed));

    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).contains("9002.xml:2: playback: no file /sounds/gong.wav");
    assertThat(pbx.media.edges).containsExactly("1101 hears player(/sounds/bell.wav)");
    assertThat(alice.variable("current_application_response")).contains("FILE NOT FOUND");
    assertThat(soundEvents()).isEmpty();
  }

  @Test
  void aStarEndsIt() {
    Leg alice = pbx.dials("1101", "9002").leg();
    pbx.media.starts(GONG);
    alice.dtmf('5');
    pbx.time.run();
    assertThat(pbx.media.edges).hasSize(1);
    alice.dtmf('*');
    pbx.time.run();

    assertThat(alice.state()).isEqualTo(LegState.ENDED);
    assertThat(alice.variable("playback_terminator_used")).contains("*");
    assertThat(soundEvents().get(1).headers()).containsEntry("Playback-Status", "break");
  }

  @Test
  void theKeysThatEndItAreTheCallersToSay() {
    pbx.dialplan.extension("9004", "set playback_terminators=none", "playback gong.wav", "hangup");
    Leg alice = pbx.dials("1101", "9004").leg();
    alice.dtmf('*');
    pbx.time.run();
    assertThat(alice.state()).isNotEqualTo(LegState.ENDED);
  }

  @Test
  void whoTalksHearsAFileAndThenTheOtherAgain() {
    Leg alice = aliceTalksToBob();
    assertThat(pbx.control.executeBeside(alice, "playback", "gong.wav")).isTrue();
    pbx.time.run();
    assertThat(pbx.media.edges).containsExactly("1101 hears " + GONG);
    pbx.media.starts(GONG);
    ends(GONG, DONE);

    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1101 hears 1102", "1102 hears 1101");
    assertThat(alice.bridged()).containsSame(bob.leg());
  }

  @Test
  void whoeverHangsUpHearsNoMore() {
    Leg alice = pbx.dials("1101", "9000").leg();
    pbx.media.starts(GONG);
    alice.hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(pbx.media.edges).isEmpty();
    assertThat(soundEvents())
        .extracting(PbxEvent::name)
        .containsExactly("PLAYBACK_START", "PLAYBACK_STOP");
  }

  @Test
  void aSoundThatIsCutOffBeforeItBeginsEnds() {
    Leg alice = aliceTalksToBob();
    pbx.control.executeBeside(alice, "playback", "gong.wav");
    alice.hold();
    pbx.time.run();
    assertThat(executed("playback")).as("held in the same moment").isEqualTo(1);

    alice.resume(pbx.line("1101").terminal());
    pbx.time.run();
    pbx.control.executeBeside(alice, "playback", "gong.wav");
    pbx.control.executeBeside(alice, "playback", "bell.wav");
    pbx.time.run();
    assertThat(executed("playback")).as("another one in the same moment").isEqualTo(2);
    assertThat(pbx.media.edges).containsExactly("1101 hears player(/sounds/bell.wav)");

    ends("player(/sounds/bell.wav)", DONE);
    pbx.control.executeBeside(bob.leg(), "playback", "gong.wav");
    pbx.control.unbindMediaService(pbx.media);
    pbx.time.run();
    assertThat(executed("playback")).as("media left in the same moment").isEqualTo(4);
    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1101 hears 1102", "1102 hears 1101");
  }

  private long executed(String application) {
    return pbx.events.all().stream()
        .filter(event -> event.name().equals("CHANNEL_EXECUTE_COMPLETE"))
        .filter(event -> application.equals(event.headers().get("Application")))
        .count();
  }

  @Test
  void withoutMediaTheDialplanGoesOn() {
    pbx.dialplan.extension("9005", "playback gong.wav", "set behind=it", "answer", "sleep 1000");
    TestLine rings = pbx.dials("1101", "1102");
    Optional<Leg> callee = Optional.of(bob.leg());
    List<String> warnings =
        LoggedWarnings.of(() -> pbx.control.executeBeside(callee.get(), "playback", "gong.wav"));
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).contains("cannot hear anything now");
    assertThat(rings.leg().state()).isEqualTo(LegState.ALERTING);
  }

  @Test
  void aSessionIsRecordedUntilItIsStopped() {
    Leg alice = aliceTalksToBob();
    alice.setVariable("RECORD_STEREO", "true");
    pbx.control.executeBeside(alice, "record_session", "a.wav +60");
    assertThat(pbx.media.recorded)
        .containsExactly(
            new Recording(Path.of("/tapes/a.wav"), Optional.of(Duration.ofMinutes(1)), true));
    assertThat(pbx.media.edges).contains(TAPE + " hears tap(1101)");
    pbx.media.starts(TAPE);
    pbx.control.executeBeside(alice, "stop_record_session", "a.wav");

    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1101 hears 1102", "1102 hears 1101");
    assertThat(soundEvents())
        .extracting(PbxEvent::name)
        .containsExactly("RECORD_START", "RECORD_STOP");
    assertThat(soundEvents().get(1).headers())
        .containsEntry("Record-File-Path", "/tapes/a.wav")
        .containsEntry("variable_record_ms", "1500");
  }

  @Test
  void aRecordingEndsWithItsLeg() {
    Leg alice = aliceTalksToBob();
    pbx.control.executeBeside(alice, "record_session", "a.wav");
    pbx.media.starts(TAPE);
    alice.hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();
    assertThat(soundEvents()).extracting(PbxEvent::name).contains("RECORD_STOP");
    assertThat(pbx.control.executeBeside(alice, "stop_record_session", "all")).isFalse();
  }

  @Test
  void allRecordingsOfALegAreStopped() {
    Leg alice = aliceTalksToBob();
    pbx.control.executeBeside(alice, "record_session", "a.wav");
    pbx.control.executeBeside(alice, "record_session", "b.wav");
    pbx.control.executeBeside(alice, "stop_record_session", "all");
    assertThat(pbx.media.edges).hasSize(2);
  }

  @Test
  void twoDoNotWriteToOneFile() {
    Leg alice = aliceTalksToBob();
    pbx.control.executeBeside(alice, "record_session", "a.wav");
    List<String> warnings =
        LoggedWarnings.of(
            () -> pbx.control.executeBeside(bob.leg(), "record_session", "/tapes/a.wav"));
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).contains("/tapes/a.wav is being recorded already");
    assertThat(pbx.media.recorded).hasSize(1);
  }
}
