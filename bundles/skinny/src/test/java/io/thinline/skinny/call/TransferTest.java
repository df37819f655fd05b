package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Recall;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.SelectSoftKeysMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.SoftKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bob has called Alice, and she transfers him to Carol. */
class TransferTest {
  private static final Duration NOTICE = Duration.ofSeconds(5);
  private static final List<String> TRANSFER_KEYS =
      List.of("SoftkeyEndcall", "SoftkeyHold", "SoftkeyNewcall", "SoftkeyTransfer");
  private static final List<String> HELD_KEYS =
      List.of("SoftkeyNewcall", "SoftkeyResume", "SoftkeyEndcall", "SoftkeyTransfer");

  private final CallBench bench = new CallBench();
  private FakePhone alice = phone("SEP00000000000A", "1101");
  private FakePhone bob = phone("SEP00000000000B", "1102");
  private FakePhone carol = phone("SEP00000000000C", "1103");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  private FakePhone phone(String name, String... numbers) {
    return phone(Dialect.sccp(17), name, numbers);
  }

  private FakePhone phone(Dialect dialect, String name, String... numbers) {
    FakePhone phone = bench.unregistered(dialect, true, name, numbers);
    phone.ownKeys.put("KeySetOffHookWithFeatures", List.of("", "SoftkeyRedial", "SoftkeyEndcall"));
    phone.ownKeys.put("KeySetConnectedWithTransfer", TRANSFER_KEYS);
    phone.ownKeys.put("KeySetOnHold", HELD_KEYS);
    return bench.registers(phone);
  }

  /** The same phones with other settings. */
  private void with(String parameter, String value) {
    bench.settings.put(parameter, value);
    again(Dialect.sccp(17), Dialect.sccp(17), Dialect.sccp(17));
  }

  private void again(Dialect ofAlice, Dialect ofBob, Dialect ofCarol) {
    List.of(alice, bob, carol).forEach(FakePhone::cutOff);
    bench.phones.clear();
    alice = phone(ofAlice, "SEP00000000000A", "1101");
    bob = phone(ofBob, "SEP00000000000B", "1102");
    carol = phone(ofCarol, "SEP00000000000C", "1103");
  }

  private void bobTalksToAlice() {
    bench.talk(bob, alice, "1101");
  }

  /** Alice has Bob on hold and dial tone. */
  private void aliceAsksWhereTo() {
    bobTalksToAlice();
    alice.does(key(alice, SoftKey.TRANSFER));
  }

  private void carolRings() {
    aliceAsksWhereTo();
    dials("1103");
  }

  private void carolTalks() {
    carolRings();
    carol.does(key(carol, SoftKey.ANSWER));
  }

  private int held() {
    return alice.shows.in(CallState.HOLD);
  }

  private int asked() {
    return alice.shows.calls.keySet().stream()
        .filter(call -> !alice.shows.calls.get(call).equals(CallState.HOLD))
        .findFirst()
        .orElseThrow();
  }

  private void dials(String number) {
    int reference = asked();
    for (char digit : number.toCharArray()) {
      alice.does(new KeypadButtonMessage(KeyPadButton.of(digit).orElseThrow(), 1, reference));
    }
  }

  private void presses(SoftKey key, int reference) {
    alice.does(key(key, reference));
  }

  private void assertTransferred() {
    assertThat(alice.shows.calls).isEmpty();
    assertThat(alice.shows.prompts).containsEntry(0, Labels.CALL_TRANSFER);
    assertThat(alice.shows.tones).isEmpty();
    assertThat(alice.shows.speaker).isFalse();
    bench.passes(NOTICE);
    CallBench.assertIdle(alice);
  }

  private void assertNotTransferred() {
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
    assertThat(alice.shows.prompt()).isEqualTo(Labels.CAN_NOT_COMPLETE_TRANSFER);
    assertThat(alice.shows.beeps).containsExactly(Tone.BEEP_BONK);
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    CallBench.assertIdle(carol);
  }

  @Test
  void theTransferKeyHoldsTheCallAndAsksWhereTo() {
    bobTalksToAlice();
    alice.news();
    alice.does(key(alice, SoftKey.TRANSFER));
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD, CallState.OFF_HOOK);
    assertThat(alice.shows.tones).containsEntry(asked(), Tone.INSIDE_DIAL_TONE);
    assertThat(alice.shows.prompts)
        .containsEntry(held(), Labels.HOLD)
        .containsEntry(asked(), Labels.ENTER_NUMBER);
    assertThat(alice.newsOf(SelectSoftKeysMessage.class))
        .filteredOn(keys -> keys.callReference() == asked())
        .extracting(SelectSoftKeysMessage::softKeySetIndex)
        .containsExactly(SoftKeySet.OFF_HOOK_WITH_FEATURES);
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(bench.pbx.living().get(1).told).containsExactly("hold");
  }

  @Test
  void theTransferKeyIsLiveFromTheFirstRingOn() {
    aliceAsksWhereTo();
    assertThat(alice.shows.keys.get(asked())).doesNotContain("Transfer");
    presses(SoftKey.TRANSFER, asked());
    alice.does(stimulus(Stimulus.TRANSFER, 1));
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD, CallState.OFF_HOOK);
    dials("110");
    assertThat(alice.shows.keys.get(asked())).doesNotContain("Transfer");
    assertThat(alice.shows.keys.get(held())).doesNotContain("Transfer");
    dials("3");
    assertThat(alice.shows.calls).containsEntry(asked(), CallState.RING_OUT);
    assertThat(alice.shows.keys.get(asked())).containsExactly("Endcall", "Transfer");
    alice.news();
    carol.does(key(carol, SoftKey.ANSWER));
    assertThat(alice.newsOf(SelectSoftKeysMessage.class))
        .filteredOn(keys -> keys.callReference() == asked())
        .extracting(SelectSoftKeysMessage::softKeySetIndex)
        .contains(SoftKeySet.CONNECTED_WITH_TRANSFER);
    assertThat(alice.shows.keys.get(asked())).contains("Transfer");
  }

  @Test
  void whoHasAskedTransfersWithASecondTransfer() {
    carolTalks();
    presses(SoftKey.TRANSFER, asked());
    assertTransferred();
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(bob.shows.far(bob.shows.reference())).isEqualTo("1103 User 1103");
    assertThat(carol.shows.far(carol.shows.reference())).isEqualTo("1102 User 1102");
  }

  /** 7942. */
  @Test
  void theSecondTransferMayNameEitherCall() {
    carolTalks();
    presses(SoftKey.TRANSFER, held());
    assertTransferred();
  }

  @Test
  void theSecondTransferMayNameNoCall() {
    carolTalks();
    presses(SoftKey.TRANSFER, 0);
    assertTransferred();
  }

  @Test
  void aPhoneWithoutSoftKeysTransfersWithItsButton() {
    alice.cutOff();
    alice = bench.phone(Dialect.sccp(3), false, "SEP00000000000A", "1101");
    bob.does(enbloc("1101"));
    alice.does(offHook());
    alice.does(stimulus(Stimulus.TRANSFER, 0));
    dials("1103");
    carol.does(offHook());
    alice.does(stimulus(Stimulus.TRANSFER, 0));
    assertThat(alice.shows.calls).isEmpty();
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void whoIsTransferredWhileItRingsHearsIt() {
    carolRings();
    presses(SoftKey.TRANSFER, asked());
    assertTransferred();
    assertThat(bob.shows.tone()).isEqualTo(Tone.ALERTING_TONE);
    assertThat(bob.shows.prompt()).isEqualTo(Labels.RING_OUT);
    assertThat(carol.shows.state()).isEqualTo(CallState.RING_IN);
    assertThat(carol.shows.prompt()).contains("1102");
    carol.does(key(carol, SoftKey.ANSWER));
    assertThat(bob.shows.tones).isEmpty();
    assertThat(bob.shows.prompt()).isEqualTo(Labels.CONNECTED);
    assertThat(carol.shows.far(carol.shows.reference())).isEqualTo("1102 User 1102");
  }

  @Test
  void anUnansweredTransferComesBackToWhoBeganIt() {
    carolRings();
    presses(SoftKey.TRANSFER, asked());
    assertThat(bench.pbx.recall)
        .contains(
            new Recall(
                "skinny/internal/1101", Duration.ofSeconds(30), Duration.ofSeconds(30), "vmain"));
  }

  @Test
  void theRecallEndsInTheVoicemailOfThePhone() {
    bench.deviceParameters.put("ext-voicemail", "5000");
    with("transfer-recall", "12");
    carolRings();
    presses(SoftKey.TRANSFER, asked());
    assertThat(bench.pbx.recall)
        .contains(
            new Recall(
                "skinny/internal/1101", Duration.ofSeconds(12), Duration.ofSeconds(30), "5000"));
  }

  @Test
  void withoutARecallTimeNothingComesBack() {
    with("transfer-recall", "0");
    carolRings();
    presses(SoftKey.TRANSFER, asked());
    assertTransferred();
    assertThat(bench.pbx.recall).isEmpty();
  }

  @Test
  void aTransferBeforeItRingsIsOneToo() {
    bench.pbx.routes = true;
    bobTalksToAlice();
    bench.pbx.routes = false;
    alice.does(key(alice, SoftKey.TRANSFER));
    dials("1103");
    assertThat(alice.shows.calls).containsEntry(asked(), CallState.PROCEED);
    presses(SoftKey.TRANSFER, asked());
    assertTransferred();
  }

  @Test
  void goingOnHookCompletesAConsultation() {
    carolTalks();
    alice.does(onHook());
    assertTransferred();
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void goingOnHookCompletesWhileItRings() {
    carolRings();
    alice.does(onHook());
    assertTransferred();
    assertThat(carol.shows.state()).isEqualTo(CallState.RING_IN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "110"})
  void goingOnHookBeforeItRingsGivesTheTransferUp(String dialled) {
    aliceAsksWhereTo();
    dials(dialled);
    alice.does(onHook());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
    assertThat(alice.shows.prompt()).isEqualTo(Labels.HOLD);
    assertThat(alice.shows.visibleKeys()).contains("Resume");
    assertThat(alice.shows.tones).isEmpty();
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    presses(SoftKey.RESUME, held());
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void goingOnHookBeforeTheFarEndIsAlertedGivesTheTransferUp() {
    bobTalksToAlice();
    bench.pbx.routes = false;
    alice.does(key(alice, SoftKey.TRANSFER));
    dials("1103");
    alice.does(onHook());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
  }

  @Test
  void goingOnHookCompletesWhileSomethingIsHeardBeforeTheAnswer() {
    bobTalksToAlice();
    bench.pbx.routes = false;
    alice.does(key(alice, SoftKey.TRANSFER));
    dials("1103");
    bench.pbx.living().get(2).earlyMedia();
    bench.thread.run();
    alice.does(onHook());
    assertTransferred();
  }

  @Test
  void goingOnHookMayEndTheConsultationOnly() {
    with("transfer-on-hangup", "false");
    carolTalks();
    alice.does(onHook());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
    CallBench.assertIdle(carol);
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void endCallLeadsBackToTheHeldCall() {
    carolTalks();
    presses(SoftKey.END_CALL, asked());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
    CallBench.assertIdle(carol);
    presses(SoftKey.RESUME, held());
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(alice.shows.far(alice.shows.reference())).isEqualTo("1102 User 1102");
  }

  @Test
  void aBusyTargetIsHeardAndLeadsBack() {
    carolRings();
    carol.does(key(carol, SoftKey.END_CALL));
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD, CallState.BUSY);
    assertThat(alice.shows.tones).containsValue(Tone.LINE_BUSY_TONE);
    assertThat(alice.shows.keys.get(asked())).containsExactly("Endcall");
    presses(SoftKey.END_CALL, asked());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
    assertThat(alice.shows.tones).isEmpty();
    presses(SoftKey.TRANSFER, held());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
  }

  @Test
  void theHandsetEndsABusyTarget() {
    carolRings();
    carol.does(key(carol, SoftKey.END_CALL));
    alice.does(onHook());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "11", "1103"})
  void takingTheFirstCallUpEndsWhatNobodyHasAnswered(String dialled) {
    aliceAsksWhereTo();
    dials(dialled);
    presses(SoftKey.RESUME, held());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.CONNECTED);
    CallBench.assertIdle(carol);
    presses(SoftKey.TRANSFER, alice.shows.reference());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD, CallState.OFF_HOOK);
  }

  @Test
  void whoHasAnsweredWaitsWhileTheFirstCallIsTakenUp() {
    carolTalks();
    int first = held();
    int second = asked();
    presses(SoftKey.RESUME, first);
    assertThat(alice.shows.calls)
        .containsEntry(first, CallState.CONNECTED)
        .containsEntry(second, CallState.HOLD);
    presses(SoftKey.TRANSFER, first);
    assertTransferred();
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void bothMayWaitAndBeBroughtTogether() {
    carolTalks();
    int second = asked();
    presses(SoftKey.HOLD, second);
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD, CallState.HOLD);
    presses(SoftKey.TRANSFER, second);
    assertTransferred();
  }

  @ParameterizedTest
  @CsvSource({"1, OFF_HOOK", "1103, RING_OUT"})
  void theConsultationGoesOnWhenTheFirstPartyLeaves(String dialled, String state) {
    aliceAsksWhereTo();
    dials(dialled);
    bob.does(onHook());
    assertThat(alice.shows.calls).hasSize(1);
    assertThat(alice.shows.visibleKeys()).doesNotContain("Transfer");
    assertThat(alice.shows.state())
        .isEqualTo(state.equals("RING_OUT") ? CallState.RING_OUT : CallState.OFF_HOOK);
    alice.does(onHook());
    CallBench.assertIdle(alice);
    CallBench.assertIdle(carol);
  }

  @Test
  void whoIsTransferredToTheDialplanItselfIsSentToItsNumber() {
    bobTalksToAlice();
    bench.pbx.routes = false;
    alice.does(key(alice, SoftKey.TRANSFER));
    dials("1177");
    FakeSwitch.FakeLeg second = bench.pbx.living().get(2);
    second.answer();
    bench.thread.run();
    assertThat(alice.shows.calls).containsEntry(asked(), CallState.CONNECTED);
    presses(SoftKey.TRANSFER, asked());
    assertTransferred();
    assertThat(bench.pbx.only().destinationNumber()).isEqualTo("1177");
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void theConversationGoesOnWhenTheFirstPartyLeaves() {
    carolTalks();
    bob.does(onHook());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.CONNECTED);
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
    alice.does(onHook());
    CallBench.assertIdle(carol);
  }

  @Test
  void theFirstCallWaitsWhenTheSecondPartyLeaves() {
    carolTalks();
    carol.does(onHook());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
    alice.does(onHook());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
  }

  @Test
  void whatCannotBeJoinedComesBack() {
    carolTalks();
    bench.pbx.joins = false;
    presses(SoftKey.TRANSFER, asked());
    assertNotTransferred();
    bench.passes(NOTICE);
    assertThat(alice.shows.prompt()).isEqualTo(Labels.HOLD);
    presses(SoftKey.RESUME, held());
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void theWordsOfAFailedTransferGoWithTheHold() {
    carolTalks();
    bench.pbx.joins = false;
    alice.does(onHook());
    assertNotTransferred();
    presses(SoftKey.RESUME, held());
    presses(SoftKey.HOLD, alice.shows.reference());
    assertThat(alice.shows.prompt()).isEqualTo(Labels.HOLD);
  }

  @Test
  void nobodyIsTransferredToItself() {
    aliceAsksWhereTo();
    dials("1102");
    assertThat(alice.shows.calls).containsEntry(asked(), CallState.RING_OUT);
    presses(SoftKey.TRANSFER, asked());
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
    assertThat(alice.shows.prompt()).isEqualTo(Labels.CAN_NOT_COMPLETE_TRANSFER);
    assertThat(alice.shows.beeps).containsExactly(Tone.BEEP_BONK);
    assertThat(bob.shows.calls.values()).containsExactly(CallState.CONNECTED);
  }

  @Test
  void aSpeedDialDialsIntoTheTransfer() {
    bench.talk(carol, alice, "1101");
    alice.does(key(alice, SoftKey.TRANSFER));
    alice.does(stimulus(Stimulus.SPEED_DIAL, 1));
    assertThat(bob.shows.state()).isEqualTo(CallState.RING_IN);
    presses(SoftKey.TRANSFER, asked());
    assertTransferred();
  }

  @Test
  void aWholeNumberDialsIntoTheTransfer() {
    aliceAsksWhereTo();
    alice.does(enbloc("1103"));
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD, CallState.RING_OUT);
    presses(SoftKey.TRANSFER, asked());
    assertTransferred();
    assertThat(carol.shows.state()).isEqualTo(CallState.RING_IN);
  }

  @Test
  void aCallThatIsThereIsPickedInsteadOfDialling() {
    alice.cutOff();
    alice = phone("SEP00000000000A", "1101", "1111");
    bench.talk(carol, alice, "1111");
    int waiting = alice.shows.reference();
    bob.does(enbloc("1101"));
    int first = alice.shows.in(CallState.RING_IN);
    presses(SoftKey.ANSWER, first);
    assertThat(alice.shows.calls).containsEntry(waiting, CallState.HOLD);
    presses(SoftKey.TRANSFER, first);
    alice.does(stimulus(Stimulus.LINE, 2));
    assertThat(alice.shows.calls)
        .containsOnlyKeys(waiting, first)
        .containsEntry(waiting, CallState.CONNECTED)
        .containsEntry(first, CallState.HOLD);
    presses(SoftKey.TRANSFER, waiting);
    assertTransferred();
    assertThat(bob.shows.far(bob.shows.reference())).startsWith("1103");
    assertThat(carol.shows.far(carol.shows.reference())).startsWith("1102");
  }

  @Test
  void aNewCallBesideATransferLeavesItAlone() {
    carolTalks();
    int first = held();
    int second = asked();
    presses(SoftKey.NEW_CALL, second);
    assertThat(alice.shows.calls.values())
        .containsExactly(CallState.HOLD, CallState.HOLD, CallState.OFF_HOOK);
    alice.does(onHook());
    assertThat(alice.shows.calls).containsOnlyKeys(first, second);
    presses(SoftKey.TRANSFER, first);
    assertTransferred();
  }

  @Test
  void theOtherPhonesOfTheLineSeeBothCallsOfATransfer() {
    FakePhone second = phone("SEP0000000000A2", "1101");
    carolTalks();
    assertThat(second.shows.calls)
        .containsEntry(held(), CallState.REMOTE_HOLD)
        .containsEntry(asked(), CallState.CALL_REMOTE_MULTILINE);
    presses(SoftKey.TRANSFER, asked());
    CallBench.assertIdle(second);
  }

  @Test
  void whoTakesTheFirstCallUpElsewhereCutsTheTransfer() {
    FakePhone second = phone("SEP0000000000A2", "1101");
    carolTalks();
    int first = held();
    int consultation = asked();
    second.does(key(SoftKey.RESUME, first));
    assertThat(second.shows.calls).containsEntry(first, CallState.CONNECTED);
    assertThat(alice.shows.calls)
        .containsEntry(first, CallState.CALL_REMOTE_MULTILINE)
        .containsEntry(consultation, CallState.CONNECTED);
    alice.does(onHook());
    assertThat(alice.shows.calls).containsOnlyKeys(first);
    CallBench.assertIdle(carol);
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void aTransferEndsWithItsPhone() {
    carolRings();
    alice.cutOff();
    assertThat(bench.pbx.living()).isEmpty();
    CallBench.assertIdle(carol);
    assertThat(bob.shows.state()).isEqualTo(CallState.CONGESTION);
  }

  @Test
  void theNoticeEndsWithItsPhone() {
    carolTalks();
    presses(SoftKey.TRANSFER, asked());
    alice.cutOff();
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3, 22, 11", "22, 3, 17", "11, 17, 3", "17, 11, 22"})
  void namesAndNumbersAreRightOnEveryVersion(int ofAlice, int ofBob, int ofCarol) {
    again(Dialect.sccp(ofAlice), Dialect.sccp(ofBob), Dialect.sccp(ofCarol));
    carolTalks();
    assertThat(alice.shows.far(held())).isEqualTo("1102 User 1102");
    assertThat(alice.shows.far(asked())).startsWith("1103");
    assertThat(bob.shows.far(bob.shows.reference())).startsWith("1101");
    assertThat(carol.shows.far(carol.shows.reference())).isEqualTo("1101 User 1101");
    presses(SoftKey.TRANSFER, asked());
    assertThat(bob.shows.far(bob.shows.reference())).startsWith("1103");
    assertThat(carol.shows.far(carol.shows.reference())).isEqualTo("1102 User 1102");
    bob.does(onHook());
    assertThat(carol.shows.calls).isEmpty();
    assertThat(bench.pbx.living()).isEmpty();
  }

  @Test
  void aFailingTargetSaysWhy() {
    carolRings();
    bench.pbx.living().get(3).hangup(Cause.NO_ANSWER);
    bench.thread.run();
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD, CallState.CONGESTION);
    assertThat(alice.shows.prompts).containsValue("No answer");
    bench.passes(Duration.ofSeconds(20));
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD);
    assertThat(alice.shows.tones).isEqualTo(Map.of());
  }
}
