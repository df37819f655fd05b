package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.EndpointProvider.Lookup;
import io.thinline.api.call.LegEvent;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.CallType;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.SoftKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncomingCallTest {
  private final CallBench bench = new CallBench();
  private final FakePhone alice = bench.phone("SEP00000000000A", "1101");
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  private void aliceCallsBob() {
    alice.does(offHook());
    bob.news();
    bench.dials(alice, "1102");
  }

  @Test
  void aCallRingsInTheOrderOfCallManager() {
    aliceCallsBob();
    assertThat(bob.newsByName())
        .containsExactly(
            "CallState",
            "SelectSoftKeys",
            "DisplayDynamicPromptStatus",
            "DisplayDynamicPriNotify",
            "CallInfoDynamic",
            "SetLamp",
            "SetRinger");
    assertThat(bob.shows.prompt()).isEqualTo(Labels.FROM + "User 1101");
    assertThat(bob.shows.ringer).isEqualTo(RingMode.INSIDE);
    assertThat(bob.shows.lamps).containsEntry(1, LampMode.BLINK);
    assertThat(bob.shows.visibleKeys()).containsExactly("Answer", "Endcall", "Newcall");
    assertThat(bob.shows.infos.get(bob.shows.reference()))
        .satisfies(
            info -> {
              assertThat(info.callType()).isEqualTo(CallType.INBOUND);
              assertThat(info.callingPartyName()).isEqualTo("User 1101");
              assertThat(info.calledParty()).isEqualTo("1102");
            });
  }

  @Test
  void aLineThatShallNotRingAloudOnlyFlashes() {
    FakePhone quiet = bench.phone("SEP00000000000C", CallBench.SILENT);
    alice.does(CallBench.enbloc(CallBench.SILENT));
    assertThat(quiet.shows.state()).isEqualTo(CallState.RING_IN);
    assertThat(quiet.shows.ringer).isEqualTo(RingMode.FLASH_ONLY);
  }

  @Test
  void theAnswerKeyConnectsOnTheSpeaker() {
    aliceCallsBob();
    bob.news();
    bob.does(key(bob, SoftKey.ANSWER));
    assertThat(bob.newsByName())
        .containsExactly(
            "SetRinger",
            "SetSpeakerMode",
            "SetLamp",
            "CallState",
            "ClearPriNotify",
            "ActivateCallPlane",
            "CallState",
            "SelectSoftKeys",
            "DisplayDynamicPromptStatus",
            "CallInfoDynamic");
    for (FakePhone phone : List.of(alice, bob)) {
      assertThat(phone.shows.state()).isEqualTo(CallState.CONNECTED);
      assertThat(phone.shows.prompt()).isEqualTo(Labels.CONNECTED);
      assertThat(phone.shows.visibleKeys())
          .containsExactly("Endcall", "Hold", "Newcall", "Transfer");
      assertThat(phone.shows.tone()).isEqualTo(Tone.SILENCE);
      assertThat(phone.shows.lamps).containsEntry(1, LampMode.ON);
    }
    assertThat(bob.shows.speaker).isTrue();
  }

  @Test
  void liftingTheHandsetOrTheLineKeyAnswersToo() {
    aliceCallsBob();
    bob.does(offHook());
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(bob.shows.speaker).isFalse();
    alice.does(onHook());
    aliceCallsBob();
    bob.does(stimulus(Stimulus.LINE, 1));
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void theAnsweringPhoneIsNamedInTheLeg() {
    aliceCallsBob();
    bob.does(offHook());
    assertThat(bench.pbx.living().get(1).variable("skinny_device_name")).contains(bob.toString());
  }

  @Test
  void theCallerGivesUpAndNothingOfItStaysBehind() {
    aliceCallsBob();
    bob.news();
    alice.does(onHook());
    assertThat(bob.newsByName())
        .containsExactly(
            "SetRinger",
            "SetLamp",
            "ClearPriNotify",
            "ClearPromptStatus",
            "CallState",
            "SelectSoftKeys",
            "DefineTimeDate",
            "DisplayDynamicPromptStatus");
    assertIdle(bob);
    assertIdle(alice);
  }

  @Test
  void aRejectedCallIsBusyForTheCaller() {
    aliceCallsBob();
    bob.does(key(bob, SoftKey.END_CALL));
    assertIdle(bob);
    assertThat(alice.shows.state()).isEqualTo(CallState.BUSY);
    assertThat(alice.shows.tone()).isEqualTo(Tone.LINE_BUSY_TONE);
  }

  @Test
  void eitherSideEndsTheCall() {
    bench.talk(alice, bob, "1102");
    alice.news();
    bob.does(key(bob, SoftKey.END_CALL));
    assertThat(alice.newsByName())
        .containsExactly(
            "SetLamp",
            "ClearPromptStatus",
            "CallState",
            "SelectSoftKeys",
            "DefineTimeDate",
            "DisplayDynamicPromptStatus",
            "SetSpeakerMode");
    assertIdle(alice);
    assertIdle(bob);
    bench.talk(alice, bob, "1102");
    alice.does(onHook());
    assertIdle(alice);
    assertIdle(bob);
  }

  @Test
  void anOnHookAfterTheFarSideHungUpIsIgnored() {
    bench.talk(alice, bob, "1102");
    int old = alice.shows.reference();
    bob.does(key(bob, SoftKey.END_CALL));
    bob.does(key(bob, SoftKey.NEW_CALL));
    bench.dials(bob, "1101");
    alice.does(onHook());
    alice.does(new OnHookMessage(1, old));
    assertThat(alice.shows.state()).isEqualTo(CallState.RING_IN);
    alice.does(key(alice, SoftKey.ANSWER));
    alice.does(new OnHookMessage(1, old));
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void aDigitForACallThatIsGoneStartsNoNewOne() {
    bench.talk(alice, bob, "1102");
    int old = alice.shows.reference();
    bob.does(key(bob, SoftKey.END_CALL));
    alice.does(new KeypadButtonMessage(KeyPadButton.DIGIT_1, 1, old));
    assertIdle(alice);
  }

  @Test
  void onHookNeverRejectsWhatRings() {
    aliceCallsBob();
    bob.does(onHook());
    assertThat(bob.shows.state()).isEqualTo(CallState.RING_IN);
  }

  @Test
  void keysOfATalkGoToTheFarSide() {
    bench.talk(alice, bob, "1102");
    bench.dials(alice, "5");
    assertThat(bench.pbx.living().get(0).told).containsExactly("dtmf 5");
    bob.news();
    bench.pbx.living().get(1).tell(new LegEvent.Dtmf('#', bench.pbx.living().get(0)));
    assertThat(bob.newsOf(KeypadButtonMessage.class))
        .extracting(KeypadButtonMessage::kpButton)
        .containsExactly(KeyPadButton.POUND);
  }

  @Test
  void aPhoneInACallTakesAnother() {
    FakePhone carol = bench.phone("SEP00000000000C", "1103");
    bench.talk(alice, bob, "1102");
    carol.does(CallBench.enbloc("1101"));
    assertThat(carol.shows.state()).isEqualTo(CallState.RING_OUT);
    assertThat(alice.shows.calls.values()).containsExactly(CallState.CONNECTED, CallState.RING_IN);
  }

  @Test
  void aTalkThatBreaksIsExplained() {
    bench.talk(alice, bob, "1102");
    bench.pbx.living().get(0).hangup(Cause.INCOMPATIBLE_DESTINATION, "No common codec");
    bench.thread.run();
    assertThat(alice.shows.prompt()).isEqualTo("No common codec");
    assertThat(alice.shows.state()).isEqualTo(CallState.CONGESTION);
  }

  @Test
  void theDirectorySaysWhichLinesThereAre() {
    bench.absent("SEP00000000000E", "1106");
    assertThat(bench.handling.find("internal/1106")).isInstanceOf(Lookup.Found.class);
    assertThat(bench.handling.find("internal/1177"))
        .isEqualTo(
            new Lookup.NotFound(
                Cause.UNALLOCATED_NUMBER, "no line 1177 in the directory of default"));
    assertThat(bench.handling.find("external/1101"))
        .isEqualTo(
            new Lookup.NotFound(Cause.UNALLOCATED_NUMBER, "no profile external for external/1101"));
    assertThat(bench.handling.find("1101"))
        .isInstanceOfSatisfying(
            Lookup.NotFound.class,
            none -> assertThat(none.cause()).isEqualTo(Cause.INVALID_NUMBER_FORMAT));
  }

  private void assertIdle(FakePhone phone) {
    assertThat(phone.shows.calls).isEmpty();
    assertThat(phone.shows.prompt()).isEqualTo(Labels.YOUR_CURRENT_OPTIONS);
    assertThat(phone.shows.tones).isEmpty();
    assertThat(phone.shows.ringer).isEqualTo(RingMode.OFF);
    assertThat(phone.shows.lamps.values()).containsOnly(LampMode.OFF);
  }
}
