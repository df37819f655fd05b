package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.event.PbxEvent;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Tone;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How calls end, what is heard and read then, and what is known of them afterwards. */
class EndingStoriesTest extends VirtualStories {
  private static final Set<Cause> BUSY = EnumSet.of(Cause.USER_BUSY, Cause.CALL_REJECTED);
  private static final EnumSet<Cause> ORDINARY =
      EnumSet.of(
          Cause.NORMAL_CLEARING,
          Cause.ORIGINATOR_CANCEL,
          Cause.CALL_AWARDED_DELIVERED,
          Cause.LOSE_RACE);

  private static final String NO_PACKET = "thinline::no_audio";

  /** FreeSWITCH's own have higher numbers. */
  private static List<Cause> ofTheStandard() {
    return EnumSet.complementOf(ORDINARY).stream()
        .filter(cause -> cause != Cause.NONE && cause.q850() < 128)
        .toList();
  }

  private static String number(Cause cause) {
    return "8%03d".formatted(cause.q850());
  }

  private static Tone tone(Cause cause) {
    if (BUSY.contains(cause)) {
      return Tone.LINE_BUSY_TONE;
    }
    return cause == Cause.PRE_EMPTED ? Tone.PREEMPTION_TONE : Tone.REORDER_TONE;
  }

  @Test
  void aToneMaySayThatTheFarEndHasHungUp() {
    everybodyIsThere("7961");
    sets("remote-hangup-tone", "zip");
    talk(bob, alice, "1201");

    bob.goesOnHook();

    assertThat(alice.soft().shortTones()).containsExactly(Tone.ZIP);
    assertThat(bob.soft().shortTones()).isEmpty();
    alice.hasNoCall();
  }

  @Test
  void everyCauseIsHeardAndRead() {
    everybodyIsThere("7961");
    for (Cause cause : ofTheStandard()) {
      for (VirtualPhone phone : List.of(alice, bob, carol)) {
        phone.goesOffHook().dials(number(cause));
        assertThat(phone.screen().tone()).as(cause.name()).isEqualTo(tone(cause));
        assertThat(phone.screen().calls().get(0).prompt()).as(cause.name()).isNotEmpty();
        phone.goesOnHook().isIdle();
      }
    }
  }

  @Test
  void whatEndsAsCallsDoIsNotHeard() {
    everybodyIsThere("7961");
    for (Cause cause : ORDINARY) {
      alice.goesOffHook().dials(number(cause)).hasNoCall().goesOnHook();
    }
  }

  @Test
  void aFailedCallIsHeardUntilTheTimeIsOver() {
    everybodyIsThere("7961");
    sets("failed-tone-timeout", "7");
    alice.goesOffHook().dials("8017");

    pbx.passes(Duration.ofSeconds(6));
    alice.shows(CallState.BUSY).plays(Tone.LINE_BUSY_TONE);
    pbx.passes(Duration.ofSeconds(2));

    alice.hasNoCall();
  }

  @Test
  void withoutVoicemailTheDialplanHearsThatNobodyAnswers() {
    everybodyIsThere("7961");
    sets("ext-voicemail", "");
    bob.goesOffHook().dials("1201");

    alice.rings().presses("iDivert").isIdle();

    bob.plays(Tone.REORDER_TONE).showsPrompt("No answer");
  }

  @Test
  void bothLegsKeepWhatTheirPhonesCounted() {
    everybodyIsThere("7961");
    talk(bob, alice, "1201");
    List<Leg> legs = ((CallControl) pbx.rooms.control).legs();
    pbx.passes(Duration.ofSeconds(10));

    bob.goesOnHook();

    assertThat(legs)
        .hasSize(2)
        .allSatisfy(
            leg ->
                assertThat(leg.statistics().orElseThrow())
                    .satisfies(counted -> assertThat(counted.packetsReceived()).isPositive())
                    .satisfies(counted -> assertThat(counted.packetsSent()).isPositive()));
    assertThat(pbx.events.withSubclass(NO_PACKET)).isEmpty();
  }

  @Test
  void whoHeardNothingIsReported() {
    everybodyIsThere("7961");
    bob.soft().mediaFaults().sendsNothing();
    bob.goesOffHook().dials("1201");
    alice.presses("Answer");
    pbx.passes(Duration.ofSeconds(5));

    bob.goesOnHook();

    assertThat(pbx.events.withSubclass(NO_PACKET))
        .singleElement()
        .extracting(PbxEvent::headers)
        .satisfies(
            headers ->
                assertThat(headers)
                    .containsEntry("Thinline-Directory-Number", "1201")
                    .containsEntry("Thinline-Far-Number", "1202"));
  }
}
