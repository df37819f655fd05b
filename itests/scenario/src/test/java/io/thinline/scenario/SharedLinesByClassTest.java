package io.thinline.scenario;

import static io.thinline.scenario.ConfigurationFolder.line;
import static io.thinline.scenario.PhoneClasses.WITHOUT_HOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.Screen;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A line, 1210, of a phone of each class and of sam's, which is an old one or a new one. */
class SharedLinesByClassTest extends ClassStories {
  private static final String SAM = "SEP0011AABB0005";
  private static final String PRIVACY =
      "<button position=\"%d\" type=\"Privacy\" label=\"Private\" value=\"\"/>";

  /** What the key is depends on the version and on the model. */
  private static final String[] PRIVACY_KEYS = {"privacy1", "multiblinkfeature1"};

  /** Held elsewhere; older phones know one kind of hold. */
  private static final Set<CallState> HELD = Set.of(CallState.REMOTE_HOLD, CallState.HOLD);

  private Desk sam;

  private void theLineIsShared(String model, int samsVersion, String attributes) {
    conf.user(SAM, "", line(1, "1210", "Sam", attributes), PRIVACY.formatted(2));
    alicesPhoneIs(
        model,
        "",
        line(place(model, 1), "1210", "Alice", attributes),
        PRIVACY.formatted(place(model, 2)));
    sam = desk(PhoneSettings.cisco7975(SAM).withVersion(samsVersion), 780);
  }

  private void bothAreCalledBy(Desk caller) {
    caller.calls("1210");
    for (Desk desk : List.of(alice, sam)) {
      desk.isRung().shows(Screen::ringing, "that it rings");
      desk.shows(screen -> screen.lineLamp(1).equals(LampMode.BLINK), "which line rings");
    }
  }

  private static boolean tells(Screen screen, String number) {
    return screen.calls().stream().anyMatch(call -> call.parties().toString().contains(number));
  }

  private static void seesUseOf(Desk desk, String number) {
    desk.has(CallState.CALL_REMOTE_MULTILINE);
    desk.shows(screen -> tells(screen, number), "who talks");
    desk.shows(screen -> screen.lineLamp(1).equals(LampMode.ON), "a line in use");
    assertThat(desk.screen().ringing()).isFalse();
    assertThat(desk.screen().notification()).isEmpty();
    desk.hearsNobody();
  }

  private static void isClean(Desk desk) {
    desk.isFree().shows(screen -> screen.lineLamp(1).equals(LampMode.OFF), "an idle line");
    desk.shows(screen -> !screen.text().contains("From"), "nothing of the caller");
    assertThat(desk.screen().ringing()).isFalse();
    assertThat(desk.screen().notification()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.thinline.scenario.PhoneClasses#all")
  void oneAnswersAndTheOtherTakesUpWhatIsHeld(String model) {
    theLineIsShared(model, 22, "");
    boolean prompts = PhoneSettings.model(model).orElseThrow().apply(SAM).prompts();
    bothAreCalledBy(bob);

    sam.answers().talksTo(bob);
    seesUseOf(alice, "1202");
    assertThat(alice.screen().text().contains("In Use Remote")).isEqualTo(prompts);

    sam.presses("Hold").has(CallState.HOLD);
    alice.shows(screen -> HELD.contains(screen.calls().get(0).state()), "a call held elsewhere");
    alice.shows(screen -> screen.lineLamp(1).equals(LampMode.WINK), "a held call");
    alice.presses("Resume", "line1").talksTo(bob);
    seesUseOf(sam, "1202");

    if (!WITHOUT_HOLD.contains(model)) {
      alice.presses("Hold", "hold").hearsNobody();
      sam.has(CallState.REMOTE_HOLD).presses("Resume").talksTo(bob);
      seesUseOf(alice, "1202");
    }
    bob.hangsUp();
    isClean(alice);
    isClean(sam);
    allIsClean();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.thinline.scenario.PhoneClasses#all")
  void whoeverWantsIsPrivate(String model) {
    theLineIsShared(model, 3, "");

    alice.presses(PRIVACY_KEYS);
    bothAreCalledBy(carol);
    alice.answers().talksTo(carol);
    sam.has(CallState.CALL_REMOTE_MULTILINE).shows(screen -> !tells(screen, "1203"), "nobody");
    alice.presses(PRIVACY_KEYS);
    seesUseOf(sam, "1203");
    allHangUp(carol, alice, sam);

    sam.presses(PRIVACY_KEYS);
    bothAreCalledBy(carol);
    sam.answers().talksTo(carol);
    alice.has(CallState.CALL_REMOTE_MULTILINE).shows(screen -> !tells(screen, "1203"), "nobody");
    sam.presses(PRIVACY_KEYS);
    seesUseOf(alice, "1203");
    allIsClean();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.thinline.scenario.PhoneClasses#all")
  void twoAnswersAtOnceHaveOneWinnerAndACallerWhoGivesUpLeavesNothing(String model) {
    theLineIsShared(model, 22, "busy-trigger=\"1\"");
    bothAreCalledBy(bob);
    bob.hangsUp();
    isClean(alice);
    isClean(sam);

    var alices = alice.answersAtOnce();
    var sams = sam.answersAtOnce();
    carol.calls("1210");
    alices.join();
    sams.join();
    carol.has(CallState.CONNECTED);
    await()
        .until(
            () -> alice.screen().has(CallState.CONNECTED) != sam.screen().has(CallState.CONNECTED));
    Desk winner = alice.screen().has(CallState.CONNECTED) ? alice : sam;
    Desk loser = winner == alice ? sam : alice;
    // Whoever lifts the handset a moment too late gets a dial tone.
    loser.hangsUp().shows(screen -> screen.calls().size() == 1, "no call of its own");
    seesUseOf(loser, "1203");
    winner.talksTo(carol);
    await().until(() -> pbx.legs() == 2);

    bob.calls("1210");
    loser.isRung();
    Desk dora = dora();
    dora.calls("1210");
    dora.plays(Tone.LINE_BUSY_TONE);
    winner.talksTo(carol);
    allIsClean();
  }
}
