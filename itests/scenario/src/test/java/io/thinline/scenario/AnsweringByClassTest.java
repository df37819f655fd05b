package io.thinline.scenario;

import static io.thinline.scenario.ConfigurationFolder.line;
import static io.thinline.scenario.PhoneClasses.HANDSET_ONLY;
import static io.thinline.scenario.PhoneClasses.WITHOUT_HEADSET;
import static io.thinline.scenario.PhoneClasses.WITHOUT_SOFT_KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.Screen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How calls ring at each class of phones, and how they are answered there. */
class AnsweringByClassTest extends ClassStories {
  /** What the dialplan calls them. */
  private static final Map<String, RingMode> RINGS =
      Map.of(
          "inside", RingMode.INSIDE,
          "outside", RingMode.OUTSIDE,
          "feature", RingMode.FEATURE,
          "urgent", RingMode.PRECEDENCE,
          "flash", RingMode.FLASH_ONLY,
          "silent", RingMode.OFF);

  private static final List<RingMode> QUIET = List.of(RingMode.OFF, RingMode.FLASH_ONLY);

  private void isCalledBy(Desk caller) {
    caller.calls("1201");
    alice.isRung().shows(screen -> screen.ringer().equals(RingMode.INSIDE), "that it rings");
    alice.shows(screen -> screen.lineLamp(1).equals(LampMode.BLINK), "which line rings");
  }

  private void talksAndHangsUp(Desk caller) {
    alice.talksTo(caller);
    assertThat(alice.screen().ringing()).isFalse();
    assertThat(alice.screen().lineLamp(1)).isEqualTo(LampMode.ON);
    allHangUp(caller, alice);
    alice.shows(screen -> screen.lineLamp(1).equals(LampMode.OFF), "no call");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.thinline.scenario.PhoneClasses#all")
  void aCallIsAnsweredAtTheHookAndByEachKeyForIt(String model) {
    alicesPhoneIs(model, "", line(place(model, 1), "1201", "Alice"));

    isCalledBy(bob);
    alice.lifts();
    talksAndHangsUp(bob);
    isCalledBy(carol);
    alice.presses("line1");
    talksAndHangsUp(carol);
    if (can(model, HANDSET_ONLY, "speaker")) {
      isCalledBy(bob);
      alice.presses("speaker");
      talksAndHangsUp(bob);
    }
    if (can(model, WITHOUT_HEADSET, "headset")) {
      isCalledBy(carol);
      alice.presses("headset");
      talksAndHangsUp(carol);
    }
    if (!WITHOUT_SOFT_KEYS.contains(model)) {
      isCalledBy(bob);
      alice.presses("Answer");
      talksAndHangsUp(bob);
    }
    var answered = alice.answersAtOnce();
    carol.calls("1201");
    answered.join();
    talksAndHangsUp(carol);
    allIsClean();
  }

  private void bothCall(String model) {
    alicesPhoneIs(
        model, "", line(place(model, 1), "1201", "Alice"), line(place(model, 2), "1211", "Alice"));
    bob.calls("1211");
    alice.isRung();
    carol.calls("1201");
    alice.shows(screen -> screen.calls().size() == 2, "two calls").lifts();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.thinline.scenario.PhoneClasses#all")
  void ofTwoCallsTheOldestIsAnswered(String model) {
    bothCall(model);

    alice.talksTo(bob);
    allIsClean();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.thinline.scenario.PhoneClasses#all")
  void ofTwoCallsTheNewestIsAnsweredWhereTheProfileSaysSo(String model) {
    conf.profile("answer-order", "newest");
    bothCall(model);

    alice.talksTo(carol);
    allIsClean();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.thinline.scenario.PhoneClasses#all")
  void aPhoneAnswersByItself(String model) {
    conf.extension("1301", "bridge", "[skinny_auto_answer=2way]skinny/internal/1201");
    conf.extension("1302", "bridge", "[skinny_auto_answer=1way]skinny/internal/1201");
    alicesPhoneIs(model, "", line(place(model, 1), "1201", "Alice"));

    bob.calls("1301");
    if (HANDSET_ONLY.contains(model)) {
      alice.isRung().shows(Screen::ringing, "that it rings").lifts();
    } else {
      alice.heardOnce(Tone.ZIP);
    }
    talksAndHangsUp(bob);

    carol.calls("1302");
    if (HANDSET_ONLY.contains(model)) {
      alice.isRung().lifts();
    } else {
      alice.hears(carol);
      assertThat(alice.screen().sending()).isEmpty();
      assertThat(alice.screen().microphone()).isFalse();
      assertThat(carol.phone().heard().received()).isZero();
      alice.presses("line1");
    }
    talksAndHangsUp(carol);
    allIsClean();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.thinline.scenario.PhoneClasses#all")
  void aCallWaitsUntilItIsTakenAndTheFirstIsHeld(String model) {
    alicesPhoneIs(
        model,
        "",
        line(place(model, 1), "1201", "Alice", "busy-trigger=\"2\""),
        line(place(model, 2), "1211", "Quiet", "ring-on-active=\"0\""));
    isCalledBy(bob);
    alice.answers().talksTo(bob);

    carol.calls("1211");
    alice.shows(screen -> screen.lineLamp(2).equals(LampMode.BLINK), "a call that waits");
    carol.has(CallState.RING_OUT).hangsUp().isFree();
    alice.shows(screen -> screen.lineLamp(2).equals(LampMode.OFF), "that nobody waits");
    assertThat(alice.phone().shortTones()).isEmpty();

    carol.calls("1201");
    alice.heardOnce(Tone.CALL_WAITING_TONE).talksTo(bob);
    assertThat(alice.screen().ringer()).isIn(QUIET);
    assertThat(alice.screen().lineLamp(1)).isEqualTo(LampMode.BLINK);
    Desk dora = dora();
    dora.calls("1201");
    dora.plays(Tone.LINE_BUSY_TONE);

    alice.presses("Answer", "flash", "line1").talksTo(carol);
    bob.hearsNobody();
    alice.has(CallState.HOLD);
    allIsClean();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.thinline.scenario.PhoneClasses#all")
  void aCallRingsAsItsLineAndTheDialplanSay(String model) {
    RINGS.forEach(
        (name, ring) ->
            conf.extension(
                numberOf(ring), "bridge", "[skinny_ring=%s]skinny/internal/1201".formatted(name)));
    alicesPhoneIs(
        model,
        "",
        line(place(model, 1), "1201", "Alice"),
        line(place(model, 2), "1211", "Quiet", "ring-on-idle=\"0\" noanswer-duration=\"1\""));

    carol.calls("1211");
    alice.isRung();
    assertThat(alice.screen().ringer()).isIn(QUIET);
    assertThat(alice.screen().lineLamp(2)).isEqualTo(LampMode.BLINK);
    carol.plays(Tone.REORDER_TONE);
    allHangUp(carol, alice);
    for (RingMode ring : RINGS.values()) {
      bob.calls(numberOf(ring));
      alice.isRung().shows(screen -> screen.ringer().equals(ring), ring.toString());
      assertThat(alice.screen().lineLamp(1)).isEqualTo(LampMode.BLINK);
      allHangUp(bob, alice);
    }
    carol.calls(numberOf(RingMode.OUTSIDE));
    alice.answers();
    talksAndHangsUp(carol);
    allIsClean();
  }

  private static String numberOf(RingMode ring) {
    return "130" + ring.code();
  }
}
