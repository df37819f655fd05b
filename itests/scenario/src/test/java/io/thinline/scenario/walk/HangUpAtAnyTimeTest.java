package io.thinline.scenario.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.value.CallState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hanging up right behind a digit, in every situation, and as a call arrives: hostile row R23. */
class HangUpAtAnyTimeTest extends FourDesks {
  /** R23. */
  @ParameterizedTest
  @ValueSource(strings = {"2", "20", "202", "9", "99", "*", "2*2#", "99999999"})
  void hangingUpRightBehindADigitLeavesNothing(String digits) {
    alice.soft().goOffHook();
    alice.soft().dial(digits);
    alice.soft().goOnHook();
    pbx.time().run();

    assertThat(pbx.legs()).isEmpty();
    assertThat(bob.screen().idle()).as(() -> bob.screen().text()).isTrue();
    assertThat(alice.screen().idle()).as(() -> alice.screen().text()).isTrue();
  }

  /** R23. */
  @ParameterizedTest
  @EnumSource
  void onHookEndsTheCallInEverySituation(Situation situation) {
    situation.arranged.accept(this);

    hangsUp(alice);

    assertThat(alice.screen().idle()).as(() -> alice.screen().text()).isTrue();
  }

  /** R23: as the call arrives, a moment before and a moment after. */
  @ParameterizedTest
  @EnumSource
  void aCallThatArrivesAsThePhoneGoesOnHookRings(Situation situation) {
    situation.arranged.accept(this);
    alice.plane().opensPorts();
    dave.does(dave.soft().goOffHook());
    dave.soft().dial("201");

    alice.soft().goOnHook();
    pbx.time().run();

    assertThat(alice.screen().ringing()).as(() -> alice.screen().text()).isTrue();
    assertThat(alice.screen().calls()).hasSize(1);
    alice.stranger(new OnHookMessage(0, 0));
    assertThat(alice.screen().ringing()).as("an old OnHook ends nothing that rings").isTrue();
    lifts(alice);
    shows(alice, CallState.CONNECTED);
    shows(dave, CallState.CONNECTED);
  }

  /** R23. */
  @Test
  void onHookLeavesOnHoldWhatIsOnHold() {
    talk(alice, bob, "202");
    presses(alice, "Hold");
    hangsUp(alice);

    shows(alice, CallState.HOLD);
    presses(alice, "Resume");
    shows(alice, CallState.CONNECTED);
    assertThat(alice.hears(bob)).isTrue();
  }

  /** R23. */
  @Test
  void onHookEndsTheCallBesideTheOneOnHoldAlone() {
    talk(alice, bob, "202");
    presses(alice, "Hold");
    presses(alice, "NewCall");
    alice.does(alice.soft().dial("204"));
    lifts(dave);
    hangsUp(alice);

    shows(alice, CallState.HOLD);
    assertThat(alice.screen().calls()).hasSize(1);
    assertThat(dave.screen().calls()).isEmpty();
    shows(bob, CallState.CONNECTED);
  }

  /** R23. */
  @Test
  void onHookWhileTheFarSideHoldsEndsTheCall() {
    talk(alice, bob, "202");
    presses(bob, "Hold");
    hangsUp(alice);

    assertThat(alice.screen().idle()).as(() -> alice.screen().text()).isTrue();
    assertThat(pbx.legs()).isEmpty();
    assertThat(bob.screen().calls()).isEmpty();
  }

  /** R23. */
  @ParameterizedTest
  @ValueSource(strings = {"", "2", "20"})
  void onHookBeforeTheTargetRingsLeavesTheFirstCallOnHold(String digits) {
    talk(alice, bob, "202");
    presses(alice, "Trnsfer");
    alice.does(alice.soft().dial(digits));
    hangsUp(alice);

    shows(alice, CallState.HOLD);
    assertThat(alice.screen().calls()).hasSize(1);
    presses(alice, "Resume");
    assertThat(alice.hears(bob)).isTrue();
  }

  /** R23. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void onHookInATransferCompletesIt(boolean answered) {
    talk(alice, bob, "202");
    presses(alice, "Trnsfer");
    alice.does(alice.soft().dial("204"));
    if (answered) {
      lifts(dave);
    }
    hangsUp(alice);

    assertThat(alice.screen().idle()).as(() -> alice.screen().text()).isTrue();
    if (!answered) {
      lifts(dave);
    }
    assertThat(dave.hears(bob) && bob.hears(dave)).isTrue();
  }

  /** R23: with a call on hold and with half a transfer. */
  @ParameterizedTest
  @ValueSource(strings = {"Hold", "Trnsfer"})
  void aCallThatArrivesAsThePhoneGoesOnHookRingsBesideTheOneOnHold(String key) {
    talk(alice, bob, "202");
    presses(alice, key);
    dave.does(dave.soft().goOffHook());
    dave.soft().dial("201");

    alice.soft().goOnHook();
    pbx.time().run();

    assertThat(alice.screen().ringing()).as(() -> alice.screen().text()).isTrue();
    shows(alice, CallState.HOLD);
    lifts(alice);
    assertThat(alice.hears(dave)).isTrue();
    shows(alice, CallState.HOLD);
    assertThat(alice.screen().calls()).hasSize(2);
  }
}
