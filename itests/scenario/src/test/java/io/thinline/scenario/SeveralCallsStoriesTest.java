package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Tone;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two conversations of one phone: chosen, remembered and brought together. */
class SeveralCallsStoriesTest extends VirtualStories {
  private void aliceHoldsBobAndTalksToCarol() {
    talk(bob, alice, "1201");
    carol.goesOffHook().dials("1201");
    alice.presses("Answer", CallState.RING_IN).talksTo(carol).shows(CallState.HOLD);
  }

  @Test
  void upAndDownChooseTheCallThatTheKeysBelongTo() {
    everybodyIsThere("7961");
    aliceHoldsBobAndTalksToCarol();

    does(alice.soft().up());
    assertThat(alice.softKeys()).contains("Resume").doesNotContain("Hold");
    does(alice.soft().down());
    assertThat(alice.softKeys()).contains("Hold").doesNotContain("Resume");
    does(alice.soft().up());

    alice.presses("Resume").talksTo(bob).shows(CallState.HOLD);
    carol.hearsNobody();
  }

  @Test
  void aHeldCallIsRememberedByAToneInATalkAndByARingOutsideOfOne() {
    everybodyIsThere("7961");
    sets("hold-reminder", "20");
    aliceHoldsBobAndTalksToCarol();
    assertThat(alice.soft().shortTones()).doesNotContain(Tone.HOLD_TONE);

    pbx.passes(Duration.ofSeconds(21));
    assertThat(alice.soft().shortTones()).containsOnlyOnce(Tone.HOLD_TONE);
    assertThat(alice.soft().shortRings()).isZero();

    carol.goesOnHook();
    pbx.passes(Duration.ofSeconds(20));
    assertThat(alice.soft().shortRings()).isOne();
    alice.presses("Resume").talksTo(bob);
    pbx.passes(Duration.ofMinutes(1));
    assertThat(alice.soft().shortRings()).isOne();
  }

  @Test
  void theTalkAndTheOnlyOtherCallAreBroughtTogether() {
    everybodyIsThere("7961");
    aliceHoldsBobAndTalksToCarol();

    alice.presses("DirTrfr", CallState.CONNECTED).hasNoCall();

    bob.talksTo(carol).showsParty("1203");
    carol.showsParty("1202");
  }

  @Test
  void ofThreeCallsTheTwoMarkedOnesAreBroughtTogether() {
    everybodyIsThere("7970");
    VirtualPhone dave = dave();
    aliceHoldsBobAndTalksToCarol();
    dave.goesOffHook().dials("1201");
    alice.presses("Answer", CallState.RING_IN).talksTo(dave);

    alice.screen().calls().stream()
        .filter(call -> call.state().equals(CallState.HOLD))
        .forEach(call -> does(alice.soft().softKey("Select", call.callReference())));
    alice.presses("DirTrfr", CallState.CONNECTED);

    bob.talksTo(carol);
    alice.talksTo(dave).lacks(CallState.HOLD);
  }

  @Test
  void aCallOfAnotherLineIsPickedForATransfer() {
    everybodyIsThere("7961");
    talk(carol, alice, "1211");
    bob.goesOffHook().dials("1201");
    alice.presses("Answer", CallState.RING_IN).talksTo(bob).shows(CallState.HOLD);

    alice.presses("Trnsfer", CallState.CONNECTED).pressesLine(2).talksTo(carol);
    alice.presses("Trnsfer", CallState.CONNECTED).hasNoCall();

    bob.talksTo(carol);
  }

  @Test
  void whoIsNotTakenAndCannotComeBackGoesToTheVoicemail() {
    everybodyIsThere("7961");
    sets("ext-voicemail", "1204");
    sets("transfer-recall", "5");
    VirtualPhone dave = dave();
    talk(bob, alice, "1201");
    alice.presses("Trnsfer").dials("1203").presses("Trnsfer");
    does(alice.soft().unregister());

    pbx.passes(Duration.ofSeconds(6));

    carol.isIdle();
    dave.rings().presses("Answer").talksTo(bob);
    does(alice.soft().register());
  }

  @Test
  void whoIsNotTakenByABusyLineReadsWhy() {
    alicesButtonsAre("", ConfigurationFolder.line(1, "1201", "Alice", "busy-trigger=\"1\""));
    everybodyIsThere("7961");
    VirtualPhone dave = dave();
    talk(bob, alice, "1201");
    alice.presses("Trnsfer").dials("1203").presses("Trnsfer");
    talk(dave, alice, "1201");

    carol.presses("EndCall");

    bob.plays(Tone.REORDER_TONE).showsPrompt("No answer");
    alice.talksTo(dave);
  }
}
