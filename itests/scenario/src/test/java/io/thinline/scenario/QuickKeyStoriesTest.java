package io.thinline.scenario;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.PhoneSettings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys that save their users something, on the shipped configuration. */
class QuickKeyStoriesTest {
  private final VirtualPbx pbx = new VirtualPbx();
  private final VirtualPhone alice = pbx.registers(PhoneSettings.cisco7961("SEP001120AABBCC"));
  private final VirtualPhone bob = pbx.registers(PhoneSettings.cisco7960("SEP001120AABB02"));

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
  void aCallerIsDiverted() {
    alice.goesOffHook().dials("1102");
    bob.rings().presses("iDivert").isIdle();

    alice.plays(Tone.REORDER_TONE).showsPrompt("No answer");
  }

  @Test
  void aCallerOfASharedLineIsDivertedFromAllOfIt() {
    VirtualPhone tenth = pbx.registers(PhoneSettings.cisco7975("SEP001120AABB10"));
    bob.goesOffHook().dials("1110");
    alice.rings();
    tenth.rings().presses("iDivert").isIdle();

    alice.isIdle();
    bob.plays(Tone.REORDER_TONE).showsPrompt("No answer");
  }

  @Test
  void aConversationIsDiverted() {
    alice.goesOffHook().dials("1102");
    bob.presses("Answer").presses("iDivert").isIdle();

    alice.plays(Tone.REORDER_TONE).showsPrompt("No answer");
  }

  @Test
  void aConversationThatOneHasBegunIsDivertedByTheOneWhoBeganIt() {
    alice.goesOffHook().dials("1102");
    bob.presses("Answer");
    alice.presses("iDivert").goesOnHook().isIdle();

    bob.plays(Tone.REORDER_TONE).showsPrompt("No answer");
  }

  @Test
  void theDialKeyEndsANumber() {
    alice.goesOffHook().dials("11").presses("Dial").plays(Tone.REORDER_TONE);
    alice.showsPrompt("Unknown Number");
  }

  @Test
  void digitsAreAbbreviations() {
    bob.goesOffHook().dials("1").presses("AbbrDial").shows(CallState.RING_OUT);
    alice.rings();
  }
}
