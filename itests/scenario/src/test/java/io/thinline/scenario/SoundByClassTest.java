package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.api.call.Leg;
import io.thinline.sccp.value.CallState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Phones of all classes hear files, and are recorded. */
class SoundByClassTest extends OfficeStories {
  private static final int GONG_HERTZ = 1000;
  private static final double CLEARLY = 0.8;

  /** A header, and more than a second of both. */
  private static final long SOMETHING = 44 + 4 * 10_000;

  @TempDir Path tapes;

  /** A 30SP+ holds a call by taking another one only. */
  static Stream<String> thoseThatHold() {
    return PhoneClasses.without(List.of("30SP+"));
  }

  private Leg legOf(String number) {
    return office
        .pbx()
        .asks(
            control ->
                control.legs().stream()
                    .filter(leg -> leg.party().number().equals(number))
                    .findFirst()
                    .orElseThrow());
  }

  private void executes(Leg leg, String application, String data) {
    boolean runs = office.pbx().asks(control -> control.executeBeside(leg, application, data));
    assertThat(runs).isTrue();
  }

  private static void hearsGong(Desk desk) {
    desk.shows(screen -> desk.phone().heard().hertz() == GONG_HERTZ, "hears the file");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void aFileIsHeardInTheMiddleOfACall(String model) throws IOException {
    SoundFile.write(office.gong(), GONG_HERTZ, Duration.ofSeconds(2));
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    bobTalksToAlice(bob, alice);

    executes(legOf(Office.ALICE), "playback", office.gong().toString());
    hearsGong(alice);
    alice.has(CallState.CONNECTED).talksTo(bob);
    office.closes(alice, bob);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatHold")
  void whoeverHoldsWhileAFileIsPlayedTalksAgainBehindIt(String model) throws IOException {
    SoundFile.write(office.gong(), GONG_HERTZ, Duration.ofMinutes(5));
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    bobTalksToAlice(bob, alice);
    executes(legOf(Office.ALICE), "playback", office.gong().toString());
    hearsGong(alice);

    alice.presses("Hold", "hold", "flash");
    alice.has(CallState.HOLD).hearsNobody();
    takesUp(alice);
    alice.talksTo(bob);
    office.closes(alice, bob);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void theDialplanPlaysAFileToWhoeverDialsIt(String model) throws IOException {
    SoundFile.write(office.gong(), GONG_HERTZ, Duration.ofMinutes(5));
    Desk alice = office.alice(model);
    alice.calls(Office.GONG);
    hearsGong(alice);
    office.closes(alice);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void bothSidesOfACallAreRecorded(String model) throws IOException, UnsupportedAudioFileException {
    Path tape = tapes.resolve("new/alice.wav");
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    bobTalksToAlice(bob, alice);
    Leg leg = legOf(Office.ALICE);
    office.pbx().asks(control -> stereo(leg));

    executes(leg, "record_session", tape.toString());
    await().until(() -> Files.exists(tape) && Files.size(tape) > SOMETHING);
    alice.talksTo(bob);
    executes(leg, "stop_record_session", tape.toString());
    office.pbx().tells("RECORD_STOP");

    SoundFile recorded = SoundFile.read(tape);
    assertThat(recorded.length()).isGreaterThan(Duration.ofSeconds(1));
    assertThat(recorded.share(0, alice.voice())).as("what alice says").isGreaterThan(CLEARLY);
    assertThat(recorded.share(1, bob.voice())).as("what alice hears").isGreaterThan(CLEARLY);
    alice.talksTo(bob);
    office.closes(alice, bob);
  }

  private static boolean stereo(Leg leg) {
    leg.setVariable("RECORD_STEREO", "true");
    return true;
  }
}
