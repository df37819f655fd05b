package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.softphone.PhoneSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The line 1110 is alice's second button and the only one of sam. */
class SharedLineStoriesTest {
  private final VirtualPbx pbx = new VirtualPbx();
  private final VirtualPhone alice = pbx.registers(PhoneSettings.cisco7961("SEP001120AABBCC"));
  private final VirtualPhone sam = pbx.registers(PhoneSettings.cisco7975("SEP001120AABB10"));
  private final VirtualPhone bob = pbx.registers(PhoneSettings.cisco7960("SEP001120AABB02"));

  @AfterEach
  void everythingIsCleanAfterwards() {
    for (VirtualPhone phone : List.of(alice, sam, bob)) {
      phone.hangsUp();
      while (phone.screen().has(CallState.HOLD)) {
        phone.presses("EndCall", CallState.HOLD);
      }
    }
    pbx.passes(Duration.ofMinutes(1));
    pbx.assertIdle();
    pbx.assertNoBreaches();
  }

  private void bobCallsTheSharedLine() {
    bob.goesOffHook().dials("1110");
    alice.rings();
    sam.rings();
  }

  @Test
  void oneAnswersAndTheOtherSeesWhoTalks() {
    bobCallsTheSharedLine();

    sam.presses("Answer").talksTo(bob);

    alice.lacks(CallState.RING_IN).shows(CallState.CALL_REMOTE_MULTILINE).showsParty("1102");
    alice.showsPrompt("In Use Remote");
    assertThat(alice.screen().ringing()).isFalse();
    assertThat(alice.screen().lineLamp(2)).isEqualTo(LampMode.ON);
    assertThat(alice.screen().notification()).isEmpty();
    sam.presses("EndCall");
    alice.isIdle();
    assertThat(alice.screen().lineLamp(2)).isEqualTo(LampMode.OFF);
  }

  @Test
  void theCallerGivesUpAndBothAreClean() {
    bobCallsTheSharedLine();

    bob.goesOnHook();

    for (VirtualPhone phone : List.of(alice, sam)) {
      phone.isIdle();
      assertThat(phone.screen().prompt()).doesNotContain("From");
      assertThat(phone.screen().notification()).isEmpty();
      assertThat(phone.screen().ringing()).isFalse();
    }
  }

  @Test
  void whatOneHasPutOnHoldTheOtherTakesUp() {
    bobCallsTheSharedLine();
    sam.presses("Answer");

    sam.presses("Hold").shows(CallState.HOLD);
    alice.shows(CallState.REMOTE_HOLD).presses("Resume", CallState.REMOTE_HOLD);

    alice.talksTo(bob).lacks(CallState.REMOTE_HOLD);
    sam.shows(CallState.CALL_REMOTE_MULTILINE).hearsNobody();
    alice.presses("EndCall");
    sam.isIdle();
  }

  @Test
  void theLineKeyTakesUpWhatAnotherHolds() {
    bobCallsTheSharedLine();
    sam.presses("Answer").presses("Hold");

    alice.pressesLine(2).talksTo(bob);
  }

  @Test
  void twoAnswersAtOnceHaveOneWinner() {
    bobCallsTheSharedLine();

    sam.soft().softKey("Answer").join();
    alice.soft().softKey("Answer").join();
    pbx.time.run();

    VirtualPhone winner = sam.screen().has(CallState.CONNECTED) ? sam : alice;
    VirtualPhone loser = winner == sam ? alice : sam;
    winner.talksTo(bob);
    loser.shows(CallState.CALL_REMOTE_MULTILINE).hearsNobody();
    assertThat(loser.screen().calls()).hasSize(1);
    assertThat(pbx.rooms.control.legs()).hasSize(2);
  }

  @Test
  void thoseWhoDoNotWantItStopRingingAlone() {
    bobCallsTheSharedLine();

    sam.presses("EndCall").isIdle();

    alice.rings().presses("Answer", CallState.RING_IN).talksTo(bob);
  }

  @Test
  void aCallOfTheLineIsSeenOnItsOtherPhones() {
    sam.goesOffHook().dials("1102");
    bob.rings().presses("Answer");

    alice.shows(CallState.CALL_REMOTE_MULTILINE).showsParty("1102");

    alice.goesOffHook().dials("1104").goesOnHook();
    sam.talksTo(bob);
  }
}
