package io.thinline.scenario;

import static io.thinline.scenario.ConfigurationFolder.line;
import static io.thinline.scenario.PhoneClasses.ANALOGUE;
import static io.thinline.scenario.PhoneClasses.WITHOUT_LIST;
import static io.thinline.scenario.PhoneClasses.WITHOUT_SOFT_KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.Screen;
import io.thinline.softphone.SoftKey;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How users of each class of phones are in two calls at once, and go from one to the other. */
class SeveralCallsByClassTest extends ClassStories {
  private static final String[] IN_A_CONVERSATION = {
    "Hold", "EndCall", "Trnsfer", "NewCall", "Select", "iDivert"
  };

  static Stream<String> withSoftKeys() {
    return PhoneClasses.without(WITHOUT_SOFT_KEYS);
  }

  static Stream<String> analogue() {
    return ANALOGUE.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.thinline.scenario.PhoneClasses#all")
  void lineKeysGoFromCallToCall(String model) {
    alicesPhoneIs(
        model,
        "",
        line(place(model, 1), "1201", "Alice"),
        line(place(model, 2), "1211", "Business"));
    bob.calls("1201");
    alice.isRung().lifts().talksTo(bob);

    alice.presses("line2").plays(Tone.INSIDE_DIAL_TONE);
    areIn(model, 1, CallState.HOLD, LampMode.WINK, "Hold");
    areIn(model, 2, CallState.OFF_HOOK, LampMode.ON, "Enter number");
    bob.hearsNobody();
    alice.enters("1203");
    carol.answers().talksTo(alice);

    alice.presses("line1").talksTo(bob);
    areIn(model, 1, CallState.CONNECTED, LampMode.ON, "Connected");
    areIn(model, 2, CallState.HOLD, LampMode.WINK, "Hold");
    carol.hearsNobody();

    alice.presses("line2").talksTo(carol);
    areIn(model, 1, CallState.HOLD, LampMode.WINK, "Hold");
    areIn(model, 2, CallState.CONNECTED, LampMode.ON, "Connected");
    bob.hearsNobody();

    allHangUp(carol);
    alice.hangsUp();
    areIn(model, 1, CallState.HOLD, LampMode.WINK, "Hold");
    assertThat(alice.screen().calls()).hasSize(1);
    alice.presses("line1").talksTo(bob);
    allIsClean();
  }

  /** The one call of a line, by its lamp, its prompt and its keys. */
  private void areIn(String model, int line, CallState state, LampMode lamp, String prompt) {
    PhoneSettings phone = PhoneSettings.model(model).orElseThrow().apply("SEP");
    String words = phone.prompts() ? prompt : "";
    alice.shows(screen -> screen.lineLamp(line).equals(lamp), "lamp " + line + " " + lamp);
    alice.shows(
        screen ->
            callOf(screen, line).state().equals(state)
                && callOf(screen, line).prompt().equals(words),
        "line " + line + " " + state + " " + words);
    List<String> keys = keys(callOf(alice.screen(), line));
    assertThat(keys.contains("Resume")).isEqualTo(phone.softKeys() && state.equals(CallState.HOLD));
    assertThat(keys.contains("Hold"))
        .isEqualTo(phone.softKeys() && state.equals(CallState.CONNECTED));
  }

  private static Screen.Call callOf(Screen screen, int line) {
    return screen.calls().stream()
        .filter(call -> call.lineInstance() == line)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> keys(Screen.Call call) {
    return call.softKeys().stream().map(SoftKey::label).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withSoftKeys")
  void softKeysGoFromCallToCallOfOneLine(String model) {
    alicesPhoneIs(model, "", line(place(model, 1), "1201", "Alice"));
    bob.calls("1201");
    alice.isRung().lifts().talksTo(bob);

    alice.presses("NewCall").has(CallState.OFF_HOOK).has(CallState.HOLD).enters("1203");
    carol.answers().talksTo(alice);
    bob.hearsNobody();
    assertThat(keysIn(CallState.CONNECTED))
        .contains("Hold", "EndCall", "Trnsfer", "NewCall")
        .doesNotContain("Resume", "Answer");
    assertThat(keysIn(CallState.HOLD)).contains("Resume", "EndCall").doesNotContain("Hold");

    if (can(model, WITHOUT_LIST, "up")) {
      alice.presses("up").shows(screen -> highlighted(screen, CallState.HOLD), "the held call");
      alice.presses("Select").shows(SeveralCallsByClassTest::marks, "a call chosen");
      alice.presses("Select").shows(screen -> !marks(screen), "no call chosen");
      alice.presses("Resume").talksTo(bob);
      carol.hearsNobody();
      alice.presses("down").shows(screen -> highlighted(screen, CallState.HOLD), "the held call");
      alice.presses("Resume").talksTo(carol);
      bob.hearsNobody();
      alice.presses("up").presses("EndCall");
      bob.isFree();
      alice.talksTo(carol);
    } else {
      alice.presses("flash").talksTo(bob);
      carol.hearsNobody();
      alice.presses("EndCall").presses("Resume").talksTo(carol);
      bob.isFree();
    }
    alice.presses("Hold").has(CallState.HOLD);
    carol.hearsNobody();
    alice.presses("Resume").talksTo(carol);
    allIsClean();
  }

  private List<String> keysIn(CallState state) {
    return keys(alice.screen().callIn(state).orElseThrow());
  }

  private static boolean highlighted(Screen screen, CallState state) {
    return screen.highlightedCall().map(call -> call.state().equals(state)).orElse(false);
  }

  private static boolean marks(Screen screen) {
    return screen.calls().stream().anyMatch(Screen.Call::marked);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withSoftKeys")
  void noSoftKeyThatIsShownIsDead(String model) {
    alicesPhoneIs(model, "", line(place(model, 1), "1201", "Alice"));
    alice.lifts().enters("1203");
    reaches(carol);

    eachDoesSomething(() -> {}, "NewCall", "Redial");
    eachDoesSomething(() -> alice.lifts(), "Redial", "EndCall");
    eachDoesSomething(
        () -> alice.lifts().has(CallState.OFF_HOOK).enters("12"), "<<", "EndCall", "Dial");
    eachDoesSomething(() -> alice.calls("1203").has(CallState.RING_OUT), "EndCall");
    eachDoesSomething(() -> rings(bob), "Answer", "EndCall", "iDivert", "NewCall");
    eachDoesSomething(() -> talks(carol), IN_A_CONVERSATION);
    eachDoesSomething(() -> holds(bob), "Resume", "NewCall", "EndCall", "Select");
    eachDoesSomething(
        () -> {
          talks(bob);
          rings(carol);
        },
        IN_A_CONVERSATION);
    eachDoesSomething(
        () -> {
          holds(bob);
          alice.presses("NewCall").has(CallState.OFF_HOOK).enters("1203");
          carol.answers();
        },
        "Hold",
        "EndCall",
        "Trnsfer",
        "NewCall",
        "DirTrfr",
        "Select",
        "iDivert");
    allIsClean();
  }

  private void rings(Desk caller) {
    caller.calls("1201");
    alice.isRung();
  }

  private void talks(Desk caller) {
    rings(caller);
    alice.lifts().has(CallState.CONNECTED);
  }

  private void holds(Desk caller) {
    talks(caller);
    alice.presses("Hold").has(CallState.HOLD);
  }

  /** The same situation again for each of the keys, which are those that are shown in it. */
  private void eachDoesSomething(Runnable situation, String... keys) {
    for (String key : keys) {
      situation.run();
      alice.shows(
          screen -> screen.softKeys().stream().map(SoftKey::label).toList().equals(List.of(keys)),
          "the keys " + List.of(keys));
      List<List<Object>> before = calls(alice.screen());
      alice.presses(key).shows(screen -> !calls(screen).equals(before), "what " + key + " does");
      allHangUp(bob, carol, alice);
    }
  }

  /** What a key may change at once; a prompt may be on its way still. */
  private static List<List<Object>> calls(Screen screen) {
    return screen.calls().stream()
        .map(
            call ->
                List.<Object>of(call.callReference(), call.state(), call.digits(), call.marked()))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("analogue")
  void aTapOnTheHookGoesFromCallToCall(String model) {
    alicesPhoneIs(model, "", line(place(model, 1), "1201", "Alice"));
    bob.calls("1201");
    alice.isRung().lifts().talksTo(bob);

    alice.presses("flash").plays(Tone.INSIDE_DIAL_TONE).enters("1203");
    carol.answers().talksTo(alice);
    bob.hearsNobody();
    alice.presses("flash").talksTo(bob);
    carol.hearsNobody();
    alice.presses("flash").talksTo(carol);
    bob.hearsNobody();
    allHangUp(carol);
    alice.presses("flash").talksTo(bob);
    allIsClean();
  }
}
