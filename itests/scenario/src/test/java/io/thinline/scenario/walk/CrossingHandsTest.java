package io.thinline.scenario.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.LegState;
import io.thinline.sccp.value.CallState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers, transfers and hang-ups that cross in one moment: hostile row R24. */
class CrossingHandsTest extends FourDesks {
  /** R24. */
  @Test
  void twoAnswersAtOnceHaveOneWinnerAndNoGhost() {
    dials(dave, "300");
    alice.soft().goOffHook();
    carol.soft().goOffHook();
    pbx.time().run();

    assertThat(Stream.of(alice, carol).filter(it -> it.screen().has(CallState.CONNECTED)))
        .hasSize(1);
    assertThat(alice.screen().ringing() || carol.screen().ringing()).isFalse();
    assertThat(new Oracle(pbx).findings()).isEmpty();
  }

  /** R24. */
  @ParameterizedTest
  @MethodSource("allOrders")
  void twoAnswersAndTheCallersHangUpAtOnceLeaveOneCallOrNone(List<Integer> order) {
    dials(dave, "300");
    List<Runnable> hands =
        List.of(
            () -> alice.soft().softKey("Answer"),
            () -> carol.soft().lineKey(1),
            () -> dave.soft().goOnHook());
    order.forEach(hand -> hands.get(hand).run());
    pbx.time().run();

    assertThat(alice.screen().ringing() || carol.screen().ringing()).isFalse();
    assertThat(pbx.legs())
        .as("but for dial tones")
        .allMatch(leg -> leg.state() == LegState.DIALING);
    assertThat(new Oracle(pbx).findings()).isEmpty();
  }

  /** R24. */
  @Test
  void aTransferToOneselfEndsInNoCircle() {
    talk(alice, bob, "202");
    presses(alice, "Trnsfer");
    alice.does(alice.soft().dial("201"));
    presses(alice, "Trnsfer");

    assertThat(new Oracle(pbx).findings()).isEmpty();
    shows(bob, CallState.CONNECTED);
    assertThat(pbx.legs())
        .noneMatch(
            leg -> leg.bridged().filter(far -> far.endpoint().equals(leg.endpoint())).isPresent());
  }

  /** R24. */
  @Test
  void aTransferToTheOneWhoIsTransferredReturnsTheCall() {
    talk(alice, dave, "204");
    presses(alice, "Trnsfer");
    alice.does(alice.soft().dial("204"));
    presses(alice, "Trnsfer");

    assertThat(new Oracle(pbx).findings()).isEmpty();
    shows(dave, CallState.CONNECTED);
    shows(alice, CallState.HOLD);
    presses(alice, "Resume");
    assertThat(alice.hears(dave)).isTrue();
  }

  /** R24: completing, the first party, and the one who is asked, in any order in one moment. */
  @ParameterizedTest
  @MethodSource("transfersThatCross")
  void aTransferThatCrossesHangUpsLeavesNoGhost(boolean answered, List<Integer> order) {
    talk(alice, bob, "202");
    presses(alice, "Trnsfer");
    alice.does(alice.soft().dial("204"));
    if (answered) {
      lifts(dave);
    }
    List<Runnable> hands =
        List.of(
            () -> alice.soft().softKey("Trnsfer"),
            () -> bob.soft().goOnHook(),
            () -> (answered ? dave.soft().goOnHook() : dave.soft().softKey("EndCall")).join());
    order.forEach(hand -> hands.get(hand).run());
    pbx.time().run();

    assertThat(new Oracle(pbx).findings()).isEmpty();
    assertThat(dave.screen().ringing()).isFalse();
    assertThat(bob.screen().calls()).as(() -> bob.screen().text()).isEmpty();
  }

  /** R24: the one who is asked answers as the transfer is completed and the first party leaves. */
  @ParameterizedTest
  @MethodSource("allOrders")
  void aTransferThatCrossesTheAnswerLeavesNoGhost(List<Integer> order) {
    talk(alice, bob, "202");
    presses(alice, "Trnsfer");
    alice.does(alice.soft().dial("204"));
    List<Runnable> hands =
        List.of(
            () -> alice.soft().softKey("Trnsfer"),
            () -> bob.soft().goOnHook(),
            () -> dave.soft().goOffHook());
    order.forEach(hand -> hands.get(hand).run());
    pbx.time().run();

    assertThat(new Oracle(pbx).findings()).isEmpty();
    assertThat(dave.screen().ringing()).isFalse();
  }

  /** R24. */
  @Test
  void anAnswerThatCrossesTheCallersHangUpLeavesNoGhost() {
    dials(dave, "300");
    dave.soft().goOnHook();
    alice.soft().goOffHook();
    pbx.time().run();

    assertThat(alice.screen().has(CallState.CONNECTED)).isFalse();
    assertThat(new Oracle(pbx).findings()).isEmpty();
  }

  static Stream<List<Integer>> allOrders() {
    return Stream.of(
        List.of(0, 1, 2),
        List.of(0, 2, 1),
        List.of(1, 0, 2),
        List.of(1, 2, 0),
        List.of(2, 0, 1),
        List.of(2, 1, 0));
  }

  static Stream<Arguments> transfersThatCross() {
    return Stream.of(false, true)
        .flatMap(answered -> allOrders().map(order -> Arguments.of(answered, order)));
  }
}
