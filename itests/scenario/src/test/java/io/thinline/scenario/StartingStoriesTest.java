package io.thinline.scenario;

import static io.thinline.scenario.ConfigurationFolder.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import org.junit.jupiter.api.Test;

/** All the ways in which a call begins. */
class StartingStoriesTest extends VirtualStories {
  @Test
  void aLineKeyGivesDialToneOnItsLine() {
    everybodyIsThere("7961");

    alice.pressesLine(2).plays(Tone.INSIDE_DIAL_TONE).dials("1202");

    bob.rings().showsParty("1211");
  }

  @Test
  void newCallGivesDialTone() {
    everybodyIsThere("7970");

    alice.presses("NewCall").plays(Tone.INSIDE_DIAL_TONE).dials("1203");

    carol.rings().showsParty("1201");
  }

  @Test
  void digitsOnHookBeginACallWithoutLosingOne() {
    everybodyIsThere("7960");

    alice.dials("1202");

    bob.rings();
    assertThat(alice.screen().speaker()).isTrue();
  }

  @Test
  void theSpeakerKeyAndTheHeadsetKeyLiftToo() {
    everybodyIsThere("7961");

    does(alice.soft().speakerKey());
    alice.plays(Tone.INSIDE_DIAL_TONE).dials("1202");
    bob.rings();
    does(alice.soft().speakerKey());
    alice.isIdle();

    does(alice.soft().headsetKey());
    alice.plays(Tone.INSIDE_DIAL_TONE).dials("1203");
    carol.rings();
    alice.goesOnHook();
  }

  @Test
  void aPhoneThatReportsPathsIsLiftedByThem() {
    everybodyIsThere("6941");

    alice.goesOffHook().plays(Tone.INSIDE_DIAL_TONE).dials("1202");

    bob.rings().presses("Answer").talksTo(alice);
    alice.goesOnHook().isIdle();
  }

  @Test
  void aFlashOfTheHookGivesDialToneBesideTheConversation() {
    everybodyIsThere("ATA186");
    bob.goesOffHook().dials("1201");
    alice.goesOffHook().talksTo(bob);

    does(alice.soft().hookFlash());
    alice.shows(CallState.HOLD).plays(Tone.INSIDE_DIAL_TONE).dials("1203");
    carol.presses("Answer").talksTo(alice);
    alice.goesOnHook().isIdle();

    bob.talksTo(carol);
  }

  @Test
  void aHotLineDialsByItself() {
    alicesButtonsAre(
        "<params><param name=\"ext-autodial\" value=\"1203\"/></params>", line(1, "1201", "Alice"));
    everybodyIsThere("7961");

    alice.goesOffHook().shows(CallState.RING_OUT);

    carol.rings();
  }

  @Test
  void behindAPrefixThereIsDialToneAgain() {
    conf.pattern("0[0-9]{5}", "skinny-process");
    everybodyIsThere("7961");
    sets("second-dial-tone", "0");

    alice.goesOffHook().dials("0").plays(Tone.OUTSIDE_DIAL_TONE);
    alice.dials("5").plays(Tone.SILENCE);
  }

  @Test
  void aDigitIsTakenBack() {
    everybodyIsThere("7961");

    alice.goesOffHook().dials("125").presses("<<").dials("03");

    carol.rings();
  }

  @Test
  void poundSaysThatTheNumberIsComplete() {
    conf.extension("120", "bridge", "skinny/internal/1202");
    everybodyIsThere("7961");

    alice.goesOffHook().dials("120").shows(CallState.OFF_HOOK).dials("#");

    bob.rings();
  }

  @Test
  void theMessagesKeyDialsTheVoicemail() {
    everybodyIsThere("7961");
    sets("ext-voicemail", "1203");

    alice.presses(Stimulus.VOICEMAIL);

    carol.rings();
  }

  @Test
  void theRedialButtonKnowsTheLastNumber() {
    alicesButtonsAre("", line(1, "1201", "Alice"));
    everybodyIsThere("7910");
    alice.goesOffHook().dials("1202").goesOnHook();

    alice.presses(Stimulus.LAST_NUMBER_REDIAL);

    bob.rings();
    alice.goesOnHook();
    bob.isIdle();
  }

  @Test
  void redialDialsItsExtensionWhileThereIsNoLastNumber() {
    everybodyIsThere("7961");
    sets("ext-redial", "1203");

    alice.goesOffHook().presses("Redial");

    carol.rings();
  }

  @Test
  void eachLineRemembersItsOwnNumber() {
    everybodyIsThere("7961");
    alice.pressesLine(1).dials("1202").goesOnHook();
    alice.pressesLine(2).dials("1203").goesOnHook();

    alice.pressesLine(1).presses("Redial");
    bob.rings();
    alice.goesOnHook();
    alice.pressesLine(2).presses("Redial");

    carol.rings();
  }
}
