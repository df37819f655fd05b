package io.thinline.scenario;

import static io.thinline.scenario.ConfigurationFolder.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.softphone.PhoneSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A PBX of its own on real sockets, and the desks of a story: alice's phone is of the class that
 * the story is told of, bob's speaks the oldest version, carol's the newest.
 */
final class Office {
  static final String ALICE = "1103";
  static final String BOB = "1102";
  static final String CAROL = "1104";
  static final String DAVE = "1105";
  static final String EVE = "1106";

  /** On alice's second button and on eve's. */
  static final String SHARED = "1203";

  /** Where the dialplan plays {@link #gong}. */
  static final String GONG = "7001";

  /** Where nobody answers but the dialplan, with the cause whose number follows the 8. */
  static final String CAUSES = "8%03d";

  /** Their second button and those behind it have printed functions. */
  private static final Set<String> FIXED_BUTTONS = Set.of("7910", "7902");

  private static final String ONE = "SEP0011200000A1";
  private static final String ONE_WITH_FIXED_BUTTONS = "SEP0011200000A2";
  private static final String ONE_CALL_AT_A_TIME = "SEP0011200000A3";
  private static final String TAKES_ONE_CALL = "busy-trigger=\"1\"";

  private final RealPbx pbx;
  private final Path gong;

  Office(Path folder) {
    gong = folder.resolve("gong.wav");
    pbx =
        new RealPbx(
            new ConfigurationFolder(folder)
                .user(ONE, "", line(1, ALICE, "Alice"), line(2, SHARED, "Shared"))
                .user(
                    ONE_WITH_FIXED_BUTTONS, "", line(1, ALICE, "Alice"), line(8, SHARED, "Shared"))
                .user(ONE_CALL_AT_A_TIME, "", line(1, ALICE, "Alice", TAKES_ONE_CALL))
                .phone("SEP0011200000B1", BOB, "Bob")
                .phone("SEP0011200000C1", CAROL, "Carol")
                .phone("SEP0011200000D1", DAVE, "Dave")
                .user("SEP0011200000E1", "", line(1, EVE, "Eve"), line(2, SHARED, "Shared"))
                .extension("80*([1-9][0-9]*)", "hangup", "$1")
                .extension(GONG, "playback", gong.toString())
                .pattern("8[0-9]{3}", "skinny-process")
                .pattern(GONG, "skinny-process")
                .folder());
  }

  RealPbx pbx() {
    return pbx;
  }

  /** A sound file that nobody has written yet. */
  Path gong() {
    return gong;
  }

  void sets(String parameter, String value) {
    pbx.sets(parameter, value);
  }

  Desk alice(String model) {
    return alice(model, settings -> settings);
  }

  Desk alice(String model, UnaryOperator<PhoneSettings> but) {
    return desk(
        but.apply(of(model, FIXED_BUTTONS.contains(model) ? ONE_WITH_FIXED_BUTTONS : ONE)), 440);
  }

  /** Whose line is busy while she has a call. */
  Desk aliceWithOneCallAtATime(String model) {
    return desk(of(model, ONE_CALL_AT_A_TIME), 440);
  }

  private static PhoneSettings of(String model, String device) {
    return PhoneSettings.model(model).orElseThrow().apply(device);
  }

  /** Version 3. */
  Desk bob() {
    return bob(settings -> settings);
  }

  Desk bob(UnaryOperator<PhoneSettings> but) {
    return desk(but.apply(PhoneSettings.cisco7960("SEP0011200000B1").withVersion(3)), 660);
  }

  /** Version 22. */
  Desk carol() {
    return carol(settings -> settings);
  }

  Desk carol(UnaryOperator<PhoneSettings> but) {
    return desk(but.apply(PhoneSettings.cisco7975("SEP0011200000C1")), 520);
  }

  Desk dave() {
    return desk(PhoneSettings.cisco7961("SEP0011200000D1"), 780);
  }

  Desk eve() {
    return desk(PhoneSettings.cisco7960("SEP0011200000E1"), 900);
  }

  private Desk desk(PhoneSettings settings, int voice) {
    return new Desk(pbx.registers(settings), voice);
  }

  /** Everybody hangs up, and nothing is left of any call. */
  void closes(Desk... desks) {
    for (Desk desk : desks) {
      desk.hangsUp();
    }
    for (Desk desk : desks) {
      desk.isFree();
      desk.isContent();
    }
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> pbx.legs() == 0);
    assertThat(pbx.failures()).as("of the call thread").isEqualTo(List.of());
  }

  void stop() throws InterruptedException {
    pbx.stop();
  }
}
