package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.RegistrationState;
import io.thinline.softphone.Screen;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How calls end on phones of all classes, over real TCP and RTP. */
class EndingByClassTest extends OfficeStories {
  /** No display. */
  private static final List<String> BLIND = List.of("7902", "ATA186");

  /** No list of calls: their EndCall key is that of the call the user is in. */
  private static final List<String> WITHOUT_LIST = List.of("7905");

  static Stream<String> thoseWithAList() {
    return thoseWithSoftKeys().filter(model -> !WITHOUT_LIST.contains(model));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void theFarEndHangsUpAndTheHandsetThatComesLateEndsNothing(String model) {
    office.sets("remote-hangup-tone", "zip");
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bob.calls(Office.ALICE);
    alice.isRung().lifts().talksTo(bob);

    bob.hangsUp();
    alice.heardOnce(Tone.ZIP).hearsNobody().isFree().plays(Tone.SILENCE);
    assertThat(alice.screen().handset()).isTrue();

    carol.calls(Office.ALICE);
    alice.isRung().hangsUp();
    alice.lifts().talksTo(carol);
    office.closes(alice, bob, carol);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void ofSeveralCallsGoingOnHookEndsTheOneTheUserIsIn(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bobTalksToAlice(bob, alice);
    takesTheSecondCall(alice, carol);

    alice.hangsUp();

    carol.isFree();
    alice.shows(screen -> screen.calls().size() == 1, "one call").has(CallState.HOLD);
    bob.has(CallState.CONNECTED);
    takesUp(alice).talksTo(bob);
    office.closes(alice, bob, carol);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseWithAList")
  void theEndCallKeyEndsTheCallThatItIsShownFor(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bobTalksToAlice(bob, alice);
    takesTheSecondCall(alice, carol);

    alice.looksAt(CallState.HOLD).presses("EndCall");
    bob.isFree();
    alice.talksTo(carol);

    alice.presses("EndCall").isFree();
    carol.isFree();
    office.closes(alice, bob, carol);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseWithSoftKeys")
  void aCallThatRingsAndAConversationAreDivertedToTheVoicemailExtension(String model) {
    office.sets("ext-voicemail", Office.CAROL);
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bob.calls(Office.ALICE);
    alice.isRung().presses("iDivert").isFree();
    carol.answers().talksTo(bob);
    carol.hangsUp();
    bob.hangsUp();

    bobTalksToAlice(bob, alice);
    alice.presses("iDivert").isFree();
    carol.answers().talksTo(bob);
    office.closes(alice, bob, carol);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseWithSoftKeys")
  void withoutVoicemailTheDivertedReadsThatNobodyAnswers(String model) {
    office.sets("ext-voicemail", "");
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    bob.calls(Office.ALICE);

    alice.isRung().presses("iDivert").isFree();

    bob.plays(Tone.REORDER_TONE).reads("No answer");
    office.closes(alice, bob);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void whatFailsIsHeardAndReadUntilTheUserHangsUpOrHasHadEnough(String model) {
    office.sets("failed-tone-timeout", "1");
    Desk alice = office.alice(model);
    CompletableFuture<Screen> busy =
        alice.waitsFor(
            screen ->
                screen.has(CallState.BUSY)
                    && screen.tone().equals(Tone.LINE_BUSY_TONE)
                    && (BLIND.contains(model) || Desk.says(screen, "Busy")));
    alice.calls(Office.CAUSES.formatted(17));
    busy.join();
    alice.isFree().plays(Tone.SILENCE).hangsUp();

    office.sets("failed-tone-timeout", "3600");
    fails(model, alice, 1, CallState.INVALID_NUMBER, Tone.REORDER_TONE, "Unknown Number");
    alice.hangsUp().isFree();
    fails(model, alice, 19, CallState.CONGESTION, Tone.REORDER_TONE, "No answer");
    alice.hangsUp().isFree();
    office.closes(alice);
  }

  private static void fails(
      String model, Desk desk, int cause, CallState state, Tone tone, String words) {
    desk.calls(Office.CAUSES.formatted(cause)).has(state).plays(tone);
    if (!BLIND.contains(model)) {
      desk.reads(words);
    }
  }

  @Test
  void everyCauseHasItsToneAndItsWordsOnTheOldestAndOnTheNewestVersion() {
    for (Desk desk : List.of(office.bob(), office.carol())) {
      fail(desk, CallState.BUSY, Tone.LINE_BUSY_TONE, "Busy", 17, 21);
      fail(desk, CallState.INVALID_NUMBER, Tone.REORDER_TONE, "Unknown Number", 1, 2, 3, 22);
      fail(desk, CallState.CONGESTION, Tone.PREEMPTION_TONE, "Temp Fail", 45);
      fail(desk, CallState.CONGESTION, Tone.REORDER_TONE, "Unknown Number", 28);
      fail(desk, CallState.CONGESTION, Tone.REORDER_TONE, "No answer", 18, 19);
      fail(desk, CallState.CONGESTION, Tone.REORDER_TONE, "Not allowed", 29, 52, 54, 57);
      fail(desk, CallState.CONGESTION, Tone.REORDER_TONE, "High Traffic Try Again Later", 34, 42);
      fail(desk, CallState.CONGESTION, Tone.REORDER_TONE, "Not Enough Bandwidth", 44, 58);
      fail(
          desk,
          CallState.CONGESTION,
          Tone.REORDER_TONE,
          "Service is not Active",
          50,
          63,
          65,
          66,
          69,
          79);
      fail(desk, CallState.CONGESTION, Tone.REORDER_TONE, "Incompatible device type", 88);
      fail(
          desk,
          CallState.CONGESTION,
          Tone.REORDER_TONE,
          "Temp Fail",
          6,
          20,
          23,
          25,
          27,
          30,
          31,
          38,
          41,
          43,
          81,
          95,
          96,
          102,
          111,
          127,
          501,
          606);
      for (int ordinary : List.of(16, 7, 487, 502)) {
        desk.picks(Office.CAUSES.formatted(ordinary)).hangsUp().isFree();
      }
      office.closes(desk);
    }
  }

  private static void fail(Desk desk, CallState state, Tone tone, String words, int... causes) {
    for (int cause : causes) {
      desk.picks(Office.CAUSES.formatted(cause)).has(state).plays(tone).reads(words);
      desk.hangsUp().isFree();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void aConversationOutlivesTheRegistrationThatExpires(String model) {
    office.sets("keep-alive", "1");
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    bobTalksToAlice(bob, alice);

    alice.phone().fallSilent().join();
    alice.shows(
        screen -> screen.registration() == RegistrationState.PRESERVED, "a talk without server");
    alice.phone().tone(1000);
    bob.shows(screen -> bob.phone().heard().hertz() == 1000, "a new voice");
    assertThat(office.pbx().legs()).isEqualTo(2);

    alice.hangsUp().isFree();
    bob.hangsUp().isFree();
    office.closes(alice, bob);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void aConversationOutlivesTheConnectionAndThePhoneIsBackWhenItHasEnded(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bobTalksToAlice(bob, alice);

    alice.phone().loseConnection().join();
    carol.phone().loseConnection().join();
    alice.shows(
        screen -> screen.registration() == RegistrationState.PRESERVED, "a talk without server");
    alice.phone().tone(1000);
    bob.phone().tone(350);
    bob.shows(screen -> bob.phone().heard().hertz() == 1000, "a new voice");
    alice.shows(screen -> alice.phone().heard().hertz() == 350, "a new voice");
    carol.isFree();
    assertThat(office.pbx().legs()).isEqualTo(2);

    alice.hangsUp().isFree();
    bob.hangsUp().isFree();
    carol.calls(Office.ALICE);
    alice.isRung();
    office.closes(carol, alice, bob);
  }
}
