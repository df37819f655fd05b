package io.thinline.scenario;

import static io.thinline.scenario.ConfigurationFolder.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.Tone;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All the ways in which a call rings and is answered. */
class AnsweringStoriesTest extends VirtualStories {
  private void alicesLineIs(String attributes) {
    alicesButtonsAre("", line(1, "1201", "Alice", attributes));
    everybodyIsThere("7961");
  }

  @Test
  void theLineKeyAnswers() {
    everybodyIsThere("7961");
    bob.goesOffHook().dials("1211");

    alice.rings().pressesLine(2).talksTo(bob);
  }

  @Test
  void theSpeakerKeyAnswers() {
    everybodyIsThere("7970");
    carol.goesOffHook().dials("1201");

    alice.rings();
    does(alice.soft().speakerKey());

    alice.talksTo(carol);
  }

  @ParameterizedTest
  @CsvSource({"oldest, true", "newest, false"})
  void theProfileSaysWhichOfTwoIsAnsweredFirst(String order, boolean bobFirst) {
    everybodyIsThere("7961");
    sets("answer-order", order);
    bob.goesOffHook().dials("1201");
    carol.goesOffHook().dials("1201");

    alice.rings().goesOffHook().talksTo(bobFirst ? bob : carol);
  }

  @Test
  void aLineMayBeQuietOnAnIdlePhone() {
    alicesLineIs("ring-on-idle=\"0\"");

    bob.goesOffHook().dials("1201").plays(Tone.ALERTING_TONE);

    alice.shows(CallState.RING_IN);
    assertThat(alice.screen().ringer()).isEqualTo(RingMode.FLASH_ONLY);
    alice.presses("Answer").talksTo(bob);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "0, false"})
  void aLineMayBeQuietDuringACall(int ringOnActive, boolean heard) {
    alicesLineIs("ring-on-active=\"" + ringOnActive + "\"");
    talk(bob, alice, "1201");

    carol.goesOffHook().dials("1201");

    alice.shows(CallState.RING_IN);
    assertThat(alice.soft().shortTones().contains(Tone.CALL_WAITING_TONE)).isEqualTo(heard);
  }

  @Test
  void aLineRingsNoLongerThanItIsSaidTo() {
    alicesLineIs("noanswer-duration=\"5\"");
    bob.goesOffHook().dials("1201");

    pbx.passes(Duration.ofSeconds(4));
    alice.rings();
    pbx.passes(Duration.ofSeconds(2));

    alice.isIdle();
    bob.plays(Tone.REORDER_TONE).showsPrompt("No answer");
  }
}
