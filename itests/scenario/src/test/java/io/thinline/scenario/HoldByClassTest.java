package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.sccp.value.Tone;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Phones of all classes put calls on hold and come back to them, over real TCP and RTP. */
class HoldByClassTest extends OfficeStories {
  /** With two calls on hold their Hold key knows only the latest, and they have no other key. */
  private static final List<String> WITHOUT_A_CHOICE = List.of("30SP+", "12SP+", "7910");

  /** Neither a Hold key nor a soft key: they hold a call by taking another one. */
  private static final List<String> WITHOUT_HOLD = List.of("30SP+", "ATA186");

  private static final int RESUME = 10;

  static Stream<String> thoseThatChoose() {
    return PhoneClasses.without(WITHOUT_A_CHOICE);
  }

  private static void holds(String model, Desk alice, Desk carol) {
    if (WITHOUT_HOLD.contains(model)) {
      takesTheSecondCall(alice, carol);
      carol.hangsUp().isFree();
      alice.shows(screen -> screen.calls().size() == 1, "one call");
    } else {
      alice.presses("Hold", "hold").has(CallState.HOLD);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void whoTalksHearsAToneOfTheHeldCallAndWhoDoesNotARing(String model) {
    office.sets("hold-reminder", "1");
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bobTalksToAlice(bob, alice);

    takesTheSecondCall(alice, carol);
    alice.heardOnce(Tone.HOLD_TONE);
    carol.hangsUp();
    int rings = alice.phone().shortRings();
    alice.shows(screen -> alice.phone().shortRings() > rings, "a ring of reminder");

    takesUp(alice);
    alice.talksTo(bob);
    office.closes(alice, bob, carol);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatChoose")
  void theUserGoesFromOneCallToTheOther(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bobTalksToAlice(bob, alice);
    takesTheSecondCall(alice, carol);
    bob.hearsNobody();
    if (!alice.screen().handset()) {
      alice.lifts();
    }

    alice.looksAt(CallState.HOLD).presses("Resume", "flash");
    alice.talksTo(bob).has(CallState.HOLD);
    carol.hearsNobody();

    alice.looksAt(CallState.HOLD).presses("Resume", "flash");
    alice.talksTo(carol).has(CallState.HOLD);
    bob.hearsNobody();
    carol.hangsUp();
    takesUp(alice);
    alice.talksTo(bob);
    office.closes(alice, bob, carol);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void bothSidesHoldAndTheyHearEachOtherOnceBothAreBack(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bobTalksToAlice(bob, alice);

    holds(model, alice, carol);
    bob.presses("Hold").has(CallState.HOLD);
    takesUp(alice);
    alice.has(CallState.CONNECTED).hearsNobody();
    bob.presses("Resume").talksTo(alice);
    office.closes(alice, bob, carol);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void theFarEndHangsUpAndThereIsNothingToTakeUp(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bobTalksToAlice(bob, alice);
    holds(model, alice, carol);
    int held = alice.screen().callIn(CallState.HOLD).orElseThrow().callReference();

    bob.hangsUp();
    alice.isFree().hearsNobody();
    assertThat(alice.phone().visibleKeys()).noneMatch(key -> key.label().equals("Resume"));
    // pressed in the moment in which the far end hung up
    alice.phone().sendAnyway(new SoftKeyEventMessage(SoftKeyEvent.of(RESUME), 1, held)).join();

    bob.calls(Office.ALICE);
    alice.hangsUp().answers().talksTo(bob);
    office.closes(alice, bob, carol);
  }
}
