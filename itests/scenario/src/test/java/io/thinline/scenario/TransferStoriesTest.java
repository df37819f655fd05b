package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.PhoneSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Alice passes bob on to carol: protocol versions 17, 11 and 22. */
class TransferStoriesTest {
  private final VirtualPbx pbx = new VirtualPbx();
  private final VirtualPhone alice = pbx.registers(PhoneSettings.cisco7961("SEP001120AABBCC"));
  private final VirtualPhone bob = pbx.registers(PhoneSettings.cisco7960("SEP001120AABB02"));
  private final VirtualPhone carol = pbx.registers(PhoneSettings.cisco7975("SEP001120AABB03"));

  @AfterEach
  void everythingIsCleanAfterwards() {
    for (VirtualPhone phone : List.of(alice, bob, carol)) {
      phone.hangsUp();
      while (phone.screen().has(CallState.HOLD)) {
        phone.presses("EndCall", CallState.HOLD);
      }
    }
    pbx.passes(Duration.ofMinutes(2));
    pbx.assertIdle();
    pbx.assertNoBreaches();
  }

  private void bobTalksToAlice() {
    bob.goesOffHook().dials("1101");
    alice.presses("Answer");
    alice.talksTo(bob);
  }

  private void aliceConsults(String number) {
    alice.presses("Trnsfer").shows(CallState.HOLD).shows(CallState.OFF_HOOK);
    alice.plays(Tone.INSIDE_DIAL_TONE).dials(number);
  }

  @Test
  void afterAConsultationThePartiesTalkAndTheGoBetweenIsIdle() {
    bobTalksToAlice();
    aliceConsults("1103");
    carol.presses("Answer").talksTo(alice);
    bob.hearsNobody();

    alice.presses("Trnsfer").isIdle();

    bob.talksTo(carol).showsParty("1103");
    carol.showsParty("1102");
  }

  @Test
  void aCallerAndACalledPartyCanBeTransferredAlike() {
    alice.goesOffHook().dials("1102");
    bob.presses("Answer");
    aliceConsults("1103");
    carol.presses("Answer");

    alice.presses("Trnsfer");

    bob.talksTo(carol);
    carol.presses("EndCall").isIdle();
    assertThat(bob.screen().calls()).isEmpty();
  }

  @Test
  void whileItRingsTheTransferredHearsItRing() {
    bobTalksToAlice();
    aliceConsults("1103");
    carol.rings();

    alice.presses("Trnsfer").isIdle();

    bob.plays(Tone.ALERTING_TONE).showsParty("1103");
    carol.rings().showsPrompt("1102");
    carol.presses("Answer").talksTo(bob);
    bob.plays(Tone.SILENCE);
  }

  @Test
  void hangingUpCompletesATransferWhileItRings() {
    bobTalksToAlice();
    aliceConsults("1103");

    alice.hangsUp();

    alice.lacks(CallState.HOLD);
    carol.rings().presses("Answer").talksTo(bob);
  }

  @Test
  void hangingUpCompletesATransferThatHasBeenAnswered() {
    bobTalksToAlice();
    aliceConsults("1103");
    carol.presses("Answer");

    alice.hangsUp();

    alice.lacks(CallState.HOLD);
    bob.talksTo(carol);
  }

  @Test
  void hangingUpBeforeTheTargetRingsLeavesTheFirstCallOnHold() {
    bobTalksToAlice();
    aliceConsults("11");

    alice.hangsUp();

    alice.shows(CallState.HOLD).showsPrompt("Hold").lacks(CallState.OFF_HOOK);
    alice.presses("Resume").talksTo(bob);
  }

  @Test
  void endCallCancelsTheConsultation() {
    bobTalksToAlice();
    aliceConsults("1103");

    alice.presses("EndCall");

    carol.isIdle();
    alice.shows(CallState.HOLD).presses("Resume").talksTo(bob);
  }

  @Test
  void aTargetThatDoesNotExistIsHeardAndTheFirstCallIsThere() {
    bobTalksToAlice();
    aliceConsults("1119");
    alice.plays(Tone.REORDER_TONE).showsPrompt("Unknown Number");

    alice.presses("EndCall").shows(CallState.HOLD).presses("Resume").talksTo(bob);
  }

  @Test
  void whoDoesNotAnswerGivesTheTransferredBack() {
    bobTalksToAlice();
    aliceConsults("1103");
    alice.presses("Trnsfer").isIdle();

    pbx.passes(Duration.ofSeconds(31));

    carol.isIdle();
    alice.rings().showsPrompt("1102").presses("Answer").talksTo(bob);
  }

  @Test
  void whoRejectsGivesTheTransferredBack() {
    bobTalksToAlice();
    aliceConsults("1103");
    alice.presses("Trnsfer").isIdle();

    carol.presses("EndCall").isIdle();

    alice.rings().presses("Answer").talksTo(bob);
  }

  @Test
  void nobodyIsLeftToTakeTheTransferredBack() {
    bobTalksToAlice();
    aliceConsults("1103");
    alice.presses("Trnsfer").losesItsConnection();

    carol.presses("EndCall");
    pbx.passes(Duration.ofSeconds(31));

    assertThat(pbx.rooms.control.legs()).isEmpty();
    alice.soft().register();
    pbx.passes(Duration.ofSeconds(5));
  }

  @Test
  void aPartyIsNotTransferredToItself() {
    bobTalksToAlice();
    aliceConsults("1102");
    bob.shows(CallState.RING_IN);

    alice.presses("Trnsfer").shows(CallState.HOLD).showsPrompt("Can Not Complete Transfer");

    bob.lacks(CallState.RING_IN);
    alice.presses("Resume").talksTo(bob);
  }

  @Test
  void theTransferredHangsUpWhileItRings() {
    bobTalksToAlice();
    aliceConsults("1103");
    alice.presses("Trnsfer");

    bob.presses("EndCall").hasNoCall();

    carol.isIdle();
  }

  @Test
  void theFirstPartyGivesUpDuringTheConsultation() {
    bobTalksToAlice();
    aliceConsults("1103");
    carol.presses("Answer");

    bob.presses("EndCall");

    alice.talksTo(carol).lacks(CallState.HOLD);
  }
}
