package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.PhoneSettings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hold, resume and several calls on one phone. */
class HoldStoriesTest {
  private final VirtualPbx pbx = new VirtualPbx();
  private final VirtualPhone alice = pbx.registers(PhoneSettings.cisco7961("SEP001120AABBCC"));
  private final VirtualPhone bob = pbx.registers(PhoneSettings.cisco7960("SEP001120AABB02"));
  private final VirtualPhone carol = pbx.registers(PhoneSettings.cisco7975("SEP001120AABB03"));

  @AfterEach
  void everythingIsCleanAfterwards() {
    alice.hangsUp();
    bob.hangsUp();
    carol.hangsUp();
    for (VirtualPhone phone : new VirtualPhone[] {alice, bob, carol}) {
      while (phone.screen().has(CallState.HOLD)) {
        phone.presses("EndCall", CallState.HOLD);
      }
    }
    pbx.passes(Duration.ofMinutes(1));
    pbx.assertIdle();
    pbx.assertNoBreaches();
  }

  private void aliceTalksToBob() {
    alice.goesOffHook().dials("1102");
    bob.presses("Answer");
    alice.talksTo(bob);
  }

  @Test
  void nobodyHearsAnythingOnHoldAndBothHearAgainAfterwards() {
    aliceTalksToBob();

    alice.presses("Hold").shows(CallState.HOLD).showsPrompt("Hold").hearsNobody();
    assertThat(alice.screen().lineLamp(1)).isEqualTo(LampMode.WINK);
    bob.shows(CallState.CONNECTED).hearsNobody();

    alice.presses("Resume").talksTo(bob);
    assertThat(alice.screen().lineLamp(1)).isEqualTo(LampMode.ON);
  }

  @Test
  void theLineKeyTakesUpWhatIsOnHold() {
    aliceTalksToBob();

    alice.presses("Hold").pressesLine(1).talksTo(bob);
  }

  @Test
  void bothSidesMayHold() {
    aliceTalksToBob();

    alice.presses("Hold");
    bob.presses("Hold").shows(CallState.HOLD);
    alice.presses("Resume").shows(CallState.CONNECTED).hearsNobody();
    bob.presses("Resume").talksTo(alice);
  }

  @Test
  void theFarEndHangsUpDuringTheHold() {
    aliceTalksToBob();
    alice.presses("Hold");

    bob.presses("EndCall").isIdle();

    alice.hasNoCall();
    assertThat(alice.screen().lineLamp(1)).isEqualTo(LampMode.OFF);
  }

  @Test
  void aNewCallPutsTheFirstOnHoldAndTheUserSwitches() {
    aliceTalksToBob();

    alice.presses("NewCall").dials("1103");
    carol.presses("Answer");
    alice.talksTo(carol).shows(CallState.HOLD);
    bob.hearsNobody();

    alice.presses("Resume", CallState.HOLD).talksTo(bob).shows(CallState.HOLD);
    carol.hearsNobody();

    bob.presses("EndCall");
    alice.shows(CallState.HOLD).presses("Resume", CallState.HOLD).talksTo(carol);
  }

  @Test
  void aSecondCallWaitsAndAnsweringItHoldsTheFirst() {
    aliceTalksToBob();

    carol.goesOffHook().dials("1101").shows(CallState.RING_OUT);
    alice.shows(CallState.RING_IN).talksTo(bob);
    assertThat(alice.screen().ringer()).isNotEqualTo(RingMode.INSIDE);

    alice.presses("Answer", CallState.RING_IN).talksTo(carol).shows(CallState.HOLD);
    bob.hearsNobody();
  }

  @Test
  void aThirdCallIsBusyWhereTheTriggerIsTwo() {
    aliceTalksToBob();
    carol.goesOffHook().dials("1101");
    VirtualPhone dave = pbx.registers(PhoneSettings.cisco7961("SEP001120AABB04"));

    dave.goesOffHook().dials("1101").plays(Tone.LINE_BUSY_TONE).showsPrompt("Busy");

    dave.goesOnHook();
  }

  @Test
  void goingOnHookEndsTheActiveCallOnly() {
    aliceTalksToBob();
    alice.presses("NewCall").dials("1103");
    carol.presses("Answer");

    alice.goesOnHook().shows(CallState.HOLD).lacks(CallState.CONNECTED);

    carol.hasNoCall();
    bob.shows(CallState.CONNECTED);
    alice.presses("Resume").talksTo(bob);
  }

  @Test
  void aWaitingCallRingsAloudWhenTheFirstHasEnded() {
    aliceTalksToBob();
    carol.goesOffHook().dials("1101");

    bob.presses("EndCall");

    alice.rings();
  }

  @Test
  void anOnHookThatComesLateEndsNothing() {
    aliceTalksToBob();
    bob.presses("EndCall");
    assertThat(alice.screen().handset()).isTrue();
    carol.goesOffHook().dials("1101");
    alice.rings();

    alice.goesOnHook().rings();

    alice.goesOffHook().talksTo(carol);
  }
}
