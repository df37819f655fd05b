package io.thinline.scenario;

import static io.thinline.scenario.ConfigurationFolder.line;
import static io.thinline.scenario.ConfigurationFolder.speedDial;
import static io.thinline.scenario.PhoneClasses.HANDSET_ONLY;
import static io.thinline.scenario.PhoneClasses.WITHOUT_HEADSET;
import static io.thinline.scenario.PhoneClasses.WITHOUT_MESSAGES;
import static io.thinline.scenario.PhoneClasses.WITHOUT_REDIAL;
import static io.thinline.scenario.PhoneClasses.WITHOUT_SOFT_KEYS;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How users of each class of phones begin a call. */
class StartingByClassTest extends ClassStories {
  private static final int FIRST_WITHOUT_BUTTON = 57;
  private static final int MOST_SPEED_DIALS = 99;

  static Stream<String> thoseThatRedial() {
    return PhoneClasses.without(WITHOUT_REDIAL);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.thinline.scenario.PhoneClasses#all")
  void aCallBeginsAtTheHookAndAtEachKeyForIt(String model) {
    alicesPhoneIs(model, "", line(place(model, 1), "1201", "Alice"));

    alice.lifts().enters("1202");
    reaches(bob);
    alice.presses("line1").has(CallState.OFF_HOOK).plays(Tone.INSIDE_DIAL_TONE).enters("1203");
    reaches(carol);
    if (can(model, HANDSET_ONLY, "speaker")) {
      alice.presses("speaker").enters("1202");
      reaches(bob);
      alice.enters("1203");
      reaches(carol);
    }
    if (can(model, WITHOUT_HEADSET, "headset")) {
      alice.presses("headset").enters("1202");
      reaches(bob);
    }
    if (can(model, WITHOUT_SOFT_KEYS, "NewCall")) {
      alice.presses("NewCall").dials("1203");
      reaches(carol);
    }
    allIsClean();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.thinline.scenario.PhoneClasses#all")
  void aKeyDialsTheWholeNumber(String model) {
    conf.extension("redial", "bridge", "skinny/internal/1203")
        .extension("voicemail", "bridge", "skinny/internal/1202");
    alicesPhoneIs(
        model,
        """
        <params>
          <param name="ext-redial" value="redial"/>
          <param name="ext-voicemail" value="voicemail"/>
        </params>
        """,
        buttons(model));

    if (can(model, WITHOUT_REDIAL, "Redial", "redial")) {
      alice.presses("redial", "Redial");
      reaches(carol);
      alice.lifts().enters("1202");
      reaches(bob);
      alice.presses("Redial", "redial");
      reaches(bob);
    }
    alice.presses("speeddial1");
    reaches(carol);
    if (can(model, WITHOUT_MESSAGES, "messages")) {
      alice.presses("messages");
      reaches(bob);
    }
    if (!WITHOUT_SOFT_KEYS.contains(model)) {
      alice.lifts().enters("99").presses("AbbrDial");
      reaches(carol);
      alice.picks("1202");
      reaches(bob);
    }
    allIsClean();
  }

  /** A speed dial key for carol, and so many without a key that the last one is the 99th. */
  private static String[] buttons(String model) {
    List<String> buttons = new ArrayList<>();
    buttons.add(line(place(model, 1), "1201", "Alice"));
    buttons.add(speedDial(place(model, 2), "1203", "Carol"));
    for (int i = 0; i < MOST_SPEED_DIALS - 1; i++) {
      buttons.add(speedDial(FIRST_WITHOUT_BUTTON + i, i == 97 ? "1203" : "1202", "Friend"));
    }
    return buttons.toArray(String[]::new);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatRedial")
  void redialKnowsTheLastNumberOfEachLine(String model) {
    alicesPhoneIs(
        model,
        "",
        line(place(model, 1), "1201", "Alice"),
        line(place(model, 2), "1211", "Business"));
    alice.presses("line1").has(CallState.OFF_HOOK).enters("1202");
    bob.isRung();
    allHangUp(alice, bob);
    alice.presses("line2").has(CallState.OFF_HOOK).enters("1203");
    carol.isRung();
    allHangUp(alice, carol);

    alice.presses("line1").has(CallState.OFF_HOOK).presses("Redial", "redial");
    reaches(bob);
    alice.presses("line2").has(CallState.OFF_HOOK).presses("Redial", "redial");
    reaches(carol);
    allIsClean();
  }

  /** Time ends no number here. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("io.thinline.scenario.PhoneClasses#all")
  void aNumberIsCorrectedAndEnded(String model) {
    conf.profile("digit-timeout", "3600000")
        .profile("second-dial-tone", "0,9")
        .pattern("91[123][0-9][0-9]", "skinny-process")
        .extension("9(1[123][0-9][0-9])", "bridge", "skinny/internal/$1")
        .extension("12", "bridge", "skinny/internal/1203");
    alicesPhoneIs(model, "", line(place(model, 1), "1201", "Alice"));

    alice.lifts().dials("9").plays(Tone.OUTSIDE_DIAL_TONE).dials("1").plays(Tone.SILENCE);
    alice.dials("202");
    reaches(bob);
    alice.lifts().enters("12#");
    reaches(carol);
    if (!WITHOUT_SOFT_KEYS.contains(model)) {
      alice.lifts().enters("12").presses("Dial");
      reaches(carol);
      alice.lifts().has(CallState.OFF_HOOK).enters("129").presses("<<");
      alice.shows(screen -> dialled(screen).equals("12"), "the digits left").enters("02");
      reaches(bob);
      alice.lifts().enters("1").presses("<<").plays(Tone.INSIDE_DIAL_TONE).enters("1203");
      reaches(carol);
    }
    allIsClean();
  }

  private static String dialled(Screen screen) {
    return screen.callIn(CallState.OFF_HOOK).orElseThrow().digits();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.thinline.scenario.PhoneClasses#all")
  void aHotLineCallsAsSoonAsItIsLifted(String model) {
    alicesPhoneIs(
        model,
        "<params><param name=\"ext-autodial\" value=\"1203\"/></params>",
        line(place(model, 1), "1201", "Alice"));

    alice.lifts();
    reaches(carol);
    allIsClean();
  }
}
