package io.thinline.scenario;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.Tone;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Alice, whose phone is of each class in turn, passes bob on to carol, over real TCP and RTP. */
class TransferByClassTest extends OfficeStories {
  private static final String NO_TRANSFER = "Can Not Complete Transfer";

  /** Neither a Transfer key nor a hook that can be flashed. */
  private static final List<String> WITHOUT_TRANSFER = List.of("30SP+");

  /** Those whose only way to a transfer is the hook. */
  private static final List<String> BY_THE_HOOK = List.of("ATA186");

  /** While the target rings they have no key that leads back; going on-hook would transfer. */
  private static final List<String> WITHOUT_CANCEL = List.of("30SP+", "12SP+", "7910");

  /** No list of calls to choose from: the key means the talk and the only other call. */
  private static final List<String> WITHOUT_LIST = List.of("7905");

  /** No display. */
  private static final List<String> BLIND = List.of("7902", "ATA186");

  static Stream<String> thoseThatTransfer() {
    return PhoneClasses.without(WITHOUT_TRANSFER);
  }

  static Stream<String> thoseThatCancel() {
    return PhoneClasses.without(WITHOUT_CANCEL);
  }

  /** A target on another line is picked by its key; the hook does not pick. */
  static Stream<String> thoseThatPick() {
    return thoseThatTransfer().filter(model -> !BY_THE_HOOK.contains(model));
  }

  private static void consults(Desk alice, String number) {
    alice.presses("Trnsfer", "transfer", "flash").has(CallState.OFF_HOOK);
    alice.plays(Tone.INSIDE_DIAL_TONE).dials(number);
  }

  private static void completes(String model, Desk alice) {
    alice.has(CallState.RING_OUT);
    transfers(model, alice);
  }

  private static void transfers(String model, Desk alice) {
    if (BY_THE_HOOK.contains(model)) {
      alice.hangsUp();
    } else {
      alice.presses("Trnsfer", "transfer");
    }
  }

  private static void reads(String model, Desk alice, String words) {
    if (!BLIND.contains(model)) {
      alice.reads(words);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatTransfer")
  void goingOnHookWhileItRingsCompletesAndAllThreeSeeWhoIsWho(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bobTalksToAlice(bob, alice);
    alice.names("From 1102 User 1102");
    bob.names("To 1103 User 1103");

    consults(alice, Office.CAROL);
    carol.isRung().names("From 1103 User 1103");
    alice.has(CallState.RING_OUT).names("To 1104 User 1104");
    bob.names("To 1103 User 1103").hearsNobody();
    alice.hangsUp();

    alice.isFree();
    bob.plays(Tone.ALERTING_TONE).names("To 1104 User 1104");
    carol.names("From 1102 User 1102");
    carol.answers().talksTo(bob);
    bob.plays(Tone.SILENCE).names("To 1104 User 1104");
    carol.names("From 1102 User 1102");
    office.closes(alice, bob, carol);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatTransfer")
  void goingOnHookBeforeItRingsCancelsAndTheFirstCallWaits(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    bobTalksToAlice(bob, alice);
    consults(alice, "11");

    alice.hangsUp();

    alice.shows(screen -> screen.calls().size() == 1, "one call").has(CallState.HOLD);
    reads(model, alice, "Hold");
    bob.hearsNobody();
    liftsIfOnlyTheHookIsThere(model, alice);
    takesUp(alice).talksTo(bob);
    office.closes(alice, bob);
  }

  /** Without another key the hook has to be lifted before it can be flashed. */
  private static void liftsIfOnlyTheHookIsThere(String model, Desk alice) {
    if (BY_THE_HOOK.contains(model) && !alice.screen().handset()) {
      alice.lifts();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatCancel")
  void aKeyLeadsBackToTheFirstCallWhileTheTargetRings(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bobTalksToAlice(bob, alice);
    consults(alice, Office.CAROL);
    carol.isRung();
    alice.has(CallState.RING_OUT);

    alice.presses("EndCall", "flash");

    carol.isFree();
    if (alice.has("Resume")) {
      alice.presses("Resume");
    }
    alice.talksTo(bob);
    office.closes(alice, bob, carol);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatTransfer")
  void whoIsNotTakenComesBackToWhoTransferred(String model) {
    office.sets("transfer-recall", "1");
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bobTalksToAlice(bob, alice);
    consults(alice, Office.CAROL);
    carol.isRung();
    completes(model, alice);

    carol.isFree();
    alice.hangsUp().isRung().names("From 1102 User 1102");
    bob.plays(Tone.ALERTING_TONE).names("To 1103 User 1103");
    alice.answers().talksTo(bob);
    office.closes(alice, bob, carol);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatTransfer")
  void whenWhoTransferredIsGoneTheVoicemailExtensionTakesTheCall(String model) {
    office.sets("transfer-recall", "1");
    office.sets("ext-voicemail", Office.DAVE);
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    Desk dave = office.dave();
    bobTalksToAlice(bob, alice);
    consults(alice, Office.CAROL);
    carol.isRung();
    completes(model, alice);
    alice.phone().unregister().join();

    dave.answers().talksTo(bob);
    carol.isFree();
    office.closes(bob, carol, dave);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatTransfer")
  void whenWhoTransferredIsBusyTheCallEndsInWords(String model) {
    Desk alice = office.aliceWithOneCallAtATime(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    Desk dave = office.dave();
    bobTalksToAlice(bob, alice);
    consults(alice, Office.CAROL);
    carol.isRung();
    completes(model, alice);
    alice.hangsUp().isFree();
    dave.calls(Office.ALICE);
    alice.answers().talksTo(dave);

    carol.presses("EndCall").isFree();

    bob.plays(Tone.REORDER_TONE).reads("No answer");
    alice.talksTo(dave);
    office.closes(alice, bob, carol, dave);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseWithSoftKeys")
  void twoCallsOfOnePhoneAreBroughtTogether(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bobTalksToAlice(bob, alice);
    takesTheSecondCall(alice, carol);

    if (!WITHOUT_LIST.contains(model)) {
      alice.looksAt(CallState.HOLD).presses("Select");
    }
    alice.presses("DirTrfr");

    alice.shows(screen -> screen.calls().isEmpty(), "no call");
    bob.talksTo(carol).names("1104 User 1104");
    carol.names("1102 User 1102");
    office.closes(alice, bob, carol);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatPick")
  void callsOfTwoLinesAreBroughtTogether(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    carol.calls(Office.SHARED);
    alice.answers().talksTo(carol);
    bob.calls(Office.ALICE);
    alice.isRung().looksAt(CallState.RING_IN).presses("Answer", "line1", "flash");
    alice.has(CallState.HOLD).talksTo(bob);

    alice.presses("Trnsfer", "transfer").has(CallState.OFF_HOOK);
    alice.presses("line2").talksTo(carol);
    alice.presses("Trnsfer", "transfer");

    alice.shows(screen -> screen.calls().isEmpty(), "no call");
    bob.talksTo(carol).names("1104 User 1104");
    carol.names("1102 User 1102");
    office.closes(alice, bob, carol);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatTransfer")
  void nobodyIsTransferredToItself(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    bobTalksToAlice(bob, alice);
    consults(alice, Office.BOB);
    bob.isRung();

    completes(model, alice);

    theFirstCallIsBack(model, alice);
    bob.shows(screen -> !screen.has(CallState.RING_IN), "nobody who calls");
    takesUp(alice).talksTo(bob);
    office.closes(alice, bob);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatTransfer")
  void whoHasNoCodecInCommonIsNotTransferred(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob(phone -> phone.withCodecs(List.of(Codec.G711_ALAW_64K)));
    Desk carol = office.carol(phone -> phone.withCodecs(List.of(Codec.G711_ULAW_64K)));
    bobTalksToAlice(bob, alice);
    consults(alice, Office.CAROL);
    carol.answers().talksTo(alice);

    transfers(model, alice);

    theFirstCallIsBack(model, alice);
    carol.isFree();
    takesUp(alice).talksTo(bob);
    office.closes(alice, bob, carol);
  }

  private static void theFirstCallIsBack(String model, Desk alice) {
    alice.heardOnce(Tone.BEEP_BONK).has(CallState.HOLD);
    reads(model, alice, NO_TRANSFER);
    alice.shows(screen -> screen.calls().size() == 1, "one call");
    liftsIfOnlyTheHookIsThere(model, alice);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatTransfer")
  void aTargetThatGoesAwayIsHeardAndTheFirstCallWaits(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bobTalksToAlice(bob, alice);
    consults(alice, Office.CAROL);
    carol.isRung();
    alice.has(CallState.RING_OUT);

    carol.phone().unregister().join();

    alice.plays(Tone.REORDER_TONE).has(CallState.CONGESTION);
    alice.hangsUp().shows(screen -> screen.calls().size() == 1, "one call").has(CallState.HOLD);
    reads(model, alice, "Hold");
    liftsIfOnlyTheHookIsThere(model, alice);
    takesUp(alice).talksTo(bob);
    office.closes(alice, bob);
  }
}
