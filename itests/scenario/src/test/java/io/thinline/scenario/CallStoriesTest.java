package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.PhoneSettings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do with two phones, on the shipped configuration. */
class CallStoriesTest {
  private final VirtualPbx pbx = new VirtualPbx();
  private final VirtualPhone alice = pbx.registers(PhoneSettings.cisco7961("SEP001120AABBCC"));
  private final VirtualPhone bob = pbx.registers(PhoneSettings.cisco7960("SEP001120AABB02"));

  private static final Duration THIRTY_SECONDS = Duration.ofSeconds(30);

  @AfterEach
  void nothingIsLeft() {
    alice.hangsUp();
    bob.hangsUp();
    pbx.passes(Duration.ofMinutes(2));
    alice.isIdle();
    bob.isIdle();
    pbx.assertIdle();
    pbx.assertNoBreaches();
  }

  @Test
  void aCallFromDialToneToHangUp() {
    alice.goesOffHook().shows(CallState.OFF_HOOK).plays(Tone.INSIDE_DIAL_TONE);
    alice.dials("1").plays(Tone.SILENCE);
    alice.dials("102").shows(CallState.RING_OUT).plays(Tone.ALERTING_TONE);
    bob.rings().showsPrompt("From Calling as 1101");

    bob.goesOffHook();

    alice.shows(CallState.CONNECTED).plays(Tone.SILENCE);
    bob.shows(CallState.CONNECTED);
    assertThat(alice.hears(bob)).isTrue();
    assertThat(bob.hears(alice)).isTrue();
    assertThat(bob.screen().ringing()).isFalse();

    alice.goesOnHook().isIdle();
    assertThat(bob.screen().calls()).isEmpty();
  }

  @Test
  void bothSeeWhoTheyTalkTo() {
    alice.goesOffHook().dials("1102");
    bob.presses("Answer");

    var aliceSees = alice.screen().callIn(CallState.CONNECTED).orElseThrow().parties();
    var bobSees = bob.screen().callIn(CallState.CONNECTED).orElseThrow().parties();
    assertThat(aliceSees.orElseThrow().toString()).contains("1102").contains("Calling as 1102");
    assertThat(bobSees.orElseThrow().toString()).contains("1101").contains("Calling as 1101");
  }

  @Test
  void theCalledHangsUpFirst() {
    alice.goesOffHook().dials("1102");
    bob.presses("Answer").presses("EndCall").isIdle();

    assertThat(alice.screen().has(CallState.CONNECTED)).isFalse();
    assertThat(alice.hears(bob)).isFalse();
  }

  @Test
  void theCallerGivesUpAndTheCalledPhoneIsClean() {
    alice.goesOffHook().dials("1102");
    bob.rings();

    alice.goesOnHook();

    bob.isIdle();
    assertThat(bob.screen().prompt()).doesNotContain("From");
  }

  @Test
  void theCalledRejects() {
    alice.goesOffHook().dials("1102");

    bob.presses("EndCall").isIdle();

    alice.plays(Tone.LINE_BUSY_TONE).showsPrompt("Busy");
  }

  @Test
  void aBusyLineIsTold() {
    VirtualPhone carol = pbx.registers(PhoneSettings.cisco7975("SEP001120AABB03"));
    bob.goesOffHook().dials("1104");
    VirtualPhone dave = pbx.registers(PhoneSettings.cisco7961("SEP001120AABB05"));
    dave.goesOffHook().dials("1102").shows(CallState.RING_OUT);

    carol.goesOffHook().dials("1102").plays(Tone.LINE_BUSY_TONE).showsPrompt("Busy");

    carol.goesOnHook().isIdle();
  }

  @Test
  void nobodyAnswers() {
    alice.goesOffHook().dials("1102");

    pbx.passes(THIRTY_SECONDS);

    bob.isIdle();
    alice.plays(Tone.REORDER_TONE);
  }

  @Test
  void aNumberThatDoesNotExist() {
    alice.goesOffHook().dials("1119").plays(Tone.REORDER_TONE).showsPrompt("Unknown Number");
  }

  @Test
  void aPhoneThatIsNotRegisteredCannotBeReached() {
    alice.goesOffHook().dials("1104").plays(Tone.REORDER_TONE);
  }

  @Test
  void digitsThatCanMakeNoNumberGetReorderAtOnce() {
    alice.goesOffHook().dials("99");

    alice.plays(Tone.REORDER_TONE).showsPrompt("Unknown Number");
  }

  @Test
  void digitsThatCouldStillMakeANumberGoOutAfterTheTimeout() {
    alice.goesOffHook().dials("11");
    pbx.passes(Duration.ofMillis(9_999));
    alice.plays(Tone.SILENCE).shows(CallState.OFF_HOOK);

    pbx.passes(Duration.ofMillis(1));

    alice.plays(Tone.REORDER_TONE).showsPrompt("Unknown Number");
  }

  @Test
  void aSpeedDialButtonDials() {
    alice.pressesSpeedDial(1);

    bob.rings();
  }

  @Test
  void enblocFromOnHookDials() {
    alice.dialsEnbloc("1102");

    bob.rings();
  }

  @Test
  void redialCallsTheLastNumberAgain() {
    alice.goesOffHook().dials("1102").goesOnHook();
    bob.isIdle();

    alice.presses("Redial");

    bob.rings();
  }

  @Test
  void onlyKeysThatDoSomethingAreShown() {
    assertThat(alice.softKeys()).containsExactly("NewCall");
    alice.goesOffHook();
    assertThat(alice.softKeys()).containsExactly("EndCall");
    alice.dials("1102");
    assertThat(alice.softKeys()).containsExactly("EndCall");
    assertThat(bob.softKeys()).containsExactly("Answer", "EndCall", "iDivert", "NewCall");
    bob.presses("Answer");
    assertThat(alice.softKeys()).containsExactlyElementsOf(bob.softKeys());
    assertThat(bob.softKeys()).contains("Hold", "EndCall", "Trnsfer", "NewCall");
    bob.presses("Hold");
    assertThat(bob.softKeys()).contains("Resume", "NewCall", "EndCall").doesNotContain("Hold");
  }

  @Test
  void lampsFollowTheCall() {
    alice.goesOffHook();
    assertThat(alice.screen().lineLamp(1)).isEqualTo(LampMode.ON);
    alice.dials("1102");
    assertThat(bob.screen().lineLamp(1)).isEqualTo(LampMode.BLINK);
    bob.goesOffHook();
    assertThat(bob.screen().lineLamp(1)).isEqualTo(LampMode.ON);
    bob.goesOnHook();
    assertThat(bob.screen().lineLamp(1)).isEqualTo(LampMode.OFF);
  }

  @Test
  void withoutADialplanTheCallerHearsReorderAndReadsWhy() {
    pbx.rooms.dialplanGoes();

    alice.goesOffHook().dials("1");

    alice.plays(Tone.REORDER_TONE).showsPrompt("Dialplan is not installed");
  }

  @Test
  void aCallGoesOnWhileTheDialplanIsAwayAndANewOneWorksAfterwards() {
    alice.goesOffHook().dials("1102");
    bob.goesOffHook();

    pbx.rooms.dialplanGoes();
    assertThat(alice.hears(bob)).isTrue();
    pbx.rooms.dialplanComes();

    alice.goesOnHook();
    bob.hangsUp().goesOffHook().dials("1101");
    alice.rings();
  }

  @Test
  void withoutMediaBothReadWhyWhenTheyAnswer() {
    pbx.rooms.mediaGoes();
    alice.goesOffHook().dials("1102");

    bob.goesOffHook();

    alice.plays(Tone.REORDER_TONE).showsPrompt("Media not available");
  }

  @Test
  void aTalkingPhoneThatLosesItsConnectionGoesOnTalking() {
    alice.goesOffHook().dials("1102");
    bob.goesOffHook();

    alice.losesItsConnection();
    pbx.passes(Duration.ofMinutes(1));

    bob.shows(CallState.CONNECTED);
    assertThat(bob.hears(alice)).isTrue();
    assertThat(alice.hears(bob)).isTrue();
  }

  @Test
  void aTalkingPhoneThatUnregistersEndsTheCall() {
    alice.goesOffHook().dials("1102");
    bob.goesOffHook();

    bob.soft().unregister();
    pbx.time.run();

    assertThat(alice.screen().has(CallState.CONNECTED)).isFalse();
    assertThat(pbx.rooms.control.legs()).isEmpty();
    bob.soft().register();
    pbx.passes(Duration.ofSeconds(5));
  }

  @Test
  void aPhoneThatOpensNoPortIsToldAndSoIsTheOther() {
    alice.goesOffHook().dials("1102");
    bob.plane().opensNoPorts();

    bob.goesOffHook();

    alice.plays(Tone.REORDER_TONE).showsPrompt("No audio path");
    bob.plays(Tone.REORDER_TONE).showsPrompt("No audio path");
  }

  @Test
  void aRingingPhoneThatLosesItsConnectionEndsTheCall() {
    alice.goesOffHook().dials("1102");

    bob.losesItsConnection();

    assertThat(alice.screen().tone()).isEqualTo(Tone.REORDER_TONE);
    bob.soft().register();
    pbx.passes(Duration.ofSeconds(5));
  }

  @Test
  void callStateEventsTellTheStory() {
    alice.goesOffHook().dials("1102");
    bob.goesOffHook();

    var states =
        pbx.events.withSubclass("skinny::call_state").stream()
            .filter(e -> "SEP001120AABBCC".equals(e.headers().get("Skinny-Device-Name")))
            .map(e -> e.headers().get("Skinny-Call-State"))
            .toList();
    assertThat(states).containsExactly("1", "12", "3", "5");
  }
}
