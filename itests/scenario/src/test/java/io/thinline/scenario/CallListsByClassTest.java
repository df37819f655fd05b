package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.softphone.CallLists;
import io.thinline.softphone.CallLists.Entry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What phones of all classes keep in their lists, by what real TCP brings them. */
class CallListsByClassTest extends OfficeStories {
  /** Neither a Transfer key nor a hook that can be flashed. */
  private static final List<String> WITHOUT_TRANSFER = List.of("30SP+");

  /** Its only way to a transfer is the hook. */
  private static final List<String> BY_THE_HOOK = List.of("ATA186");

  private static final Entry TO_CAROL = new Entry("User 1104", "1104", "1104");
  private static final Entry FROM_BOB = new Entry("User 1102", "1102", "");

  static Stream<String> thoseThatTransfer() {
    return PhoneClasses.without(WITHOUT_TRANSFER);
  }

  private static CallLists of(Desk desk) {
    return desk.phone().callLists();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatTransfer")
  void afterATransferEverybodySeesWhomTheyReallyTalkedTo(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bobTalksToAlice(bob, alice);
    alice.presses("Trnsfer", "transfer", "flash").has(CallState.OFF_HOOK).dials(Office.CAROL);
    carol.answers().talksTo(alice);
    if (BY_THE_HOOK.contains(model)) {
      alice.hangsUp();
    } else {
      alice.presses("Trnsfer", "transfer");
    }
    bob.talksTo(carol);
    office.closes(alice, bob, carol);

    assertThat(of(alice).received()).containsExactly(FROM_BOB);
    assertThat(of(alice).placed()).containsExactly(TO_CAROL);
    assertThat(of(bob).placed()).containsExactly(new Entry("User 1104", "1104", Office.ALICE));
    assertThat(of(carol).received()).containsExactly(FROM_BOB);
    assertThat(List.of(of(alice).missed(), of(bob).missed(), of(carol).missed()))
        .containsOnly(List.of());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void aCalleeSeesWhoWasTransferredToIt(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bob.calls(Office.CAROL);
    carol.answers().talksTo(bob).presses("Trnsfer");
    carol.has(CallState.OFF_HOOK).dials(Office.ALICE);
    alice.isRung();
    carol.has(CallState.RING_OUT).presses("Trnsfer");
    alice.names("From 1102 User 1102");
    bob.hangsUp();
    office.closes(alice, bob, carol);

    assertThat(of(alice).missed()).containsExactly(FROM_BOB);
    assertThat(of(bob).placed()).containsExactly(new Entry("User 1103", "1103", Office.CAROL));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void whatAnotherPhoneOfTheLineHasAnsweredIsMissedOnlyWhereTheProfileSaysSo(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk eve = office.eve();

    eveAnswers(alice, bob, eve);
    assertThat(of(alice)).isEqualTo(CallLists.EMPTY);
    assertThat(of(eve).received()).containsExactly(FROM_BOB);

    bob.calls(Office.SHARED);
    eve.isRung();
    alice.answers().talksTo(bob);
    office.closes(alice, bob, eve);
    assertThat(of(alice).received()).containsExactly(FROM_BOB);
    assertThat(of(eve).missed()).isEmpty();

    bob.calls(Office.SHARED);
    alice.isRung();
    eve.isRung();
    office.closes(bob, alice, eve);
    assertThat(of(alice).missed()).containsExactly(FROM_BOB);

    office.sets("answered-elsewhere", "missed");
    eveAnswers(alice, bob, eve);
    assertThat(of(alice).missed()).containsExactly(FROM_BOB, FROM_BOB);
  }

  private void eveAnswers(Desk alice, Desk bob, Desk eve) {
    bob.calls(Office.SHARED);
    alice.isRung();
    eve.answers().has(CallState.CONNECTED);
    alice.shows(screen -> !screen.has(CallState.RING_IN), "nobody who calls");
    office.closes(bob, alice, eve);
  }
}
