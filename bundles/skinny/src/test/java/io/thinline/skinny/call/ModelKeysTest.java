package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.StimulusMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.station.SoftKey;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class of phones starts, answers and ends calls, each with what it has. */
class ModelKeysTest {
  private final CallBench bench = new CallBench();
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  /** 12SP+, 30VIP, 7910, 7905, ATA, 7936, 7940, 7960, 7970, 6941, 7921, 8945, SPA525G2. */
  static Stream<Arguments> models() {
    return Stream.of(
        Arguments.of(2, Dialect.sccp(3)),
        Arguments.of(5, Dialect.sccp(3)),
        Arguments.of(ModelPhone.C7910, Dialect.sccp(5)),
        Arguments.of(ModelPhone.C7905, Dialect.sccp(8)),
        Arguments.of(12, Dialect.sccp(3)),
        Arguments.of(30019, Dialect.sccp(4)),
        Arguments.of(8, Dialect.sccp(11)),
        Arguments.of(ModelPhone.C7960, Dialect.sccp(11)),
        Arguments.of(30006, Dialect.sccp(22)),
        Arguments.of(ModelPhone.C6941, Dialect.sccp(20)),
        Arguments.of(365, Dialect.sccp(17)),
        Arguments.of(585, Dialect.sccp(22)),
        Arguments.of(ModelPhone.SPA525, Dialect.spcp(8)));
  }

  private FakePhone phone(int model, Dialect dialect) {
    return new ModelPhone(bench, model)
        .speaks(dialect)
        .speedDials("1102")
        .registers("SEP00000000000A", "1101", "1109");
  }

  private static void assertAtRest(FakePhone phone) {
    assertThat(phone.shows.calls).isEmpty();
    assertThat(phone.shows.tones).isEmpty();
    assertThat(phone.shows.lamps.values()).containsOnly(LampMode.OFF);
  }

  /** Digits as phones send them that do not name their calls. */
  private static void dials(FakePhone phone, String number) {
    number
        .chars()
        .mapToObj(digit -> KeyPadButton.of((char) digit).orElseThrow())
        .forEach(button -> phone.does(new KeypadButtonMessage(button, 0, 0)));
  }

  @ParameterizedTest
  @MethodSource("models")
  void callsByHandsetAndEndsByIt(int model, Dialect dialect) {
    FakePhone alice = phone(model, dialect);
    alice.does(offHook());
    dials(alice, "1102");
    bob.does(key(bob, SoftKey.ANSWER));
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    alice.does(onHook());
    assertAtRest(alice);
    assertAtRest(bob);
  }

  @ParameterizedTest
  @MethodSource("models")
  void answersByHandsetAndSurvivesTheLateOnHook(int model, Dialect dialect) {
    FakePhone alice = phone(model, dialect);
    bob.does(CallBench.enbloc("1101"));
    alice.does(offHook());
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    bob.does(onHook());
    assertAtRest(alice);
    bob.does(CallBench.enbloc("1101"));
    alice.does(onHook());
    assertThat(alice.shows.state()).isEqualTo(CallState.RING_IN);
  }

  @ParameterizedTest
  @MethodSource("models")
  void callsByLineKeySpeedDialAndRedial(int model, Dialect dialect) {
    FakePhone alice = phone(model, dialect);
    alice.does(stimulus(Stimulus.SPEED_DIAL, 1));
    assertThat(bob.shows.state()).isEqualTo(CallState.RING_IN);
    alice.does(onHook());
    alice.does(stimulus(Stimulus.LAST_NUMBER_REDIAL, 0));
    assertThat(bob.shows.state()).isEqualTo(CallState.RING_IN);
    alice.does(onHook());
    alice.does(stimulus(Stimulus.LINE, 2));
    dials(alice, "1102");
    assertThat(bob.shows.state()).isEqualTo(CallState.RING_IN);
    alice.does(stimulus(Stimulus.END_CALL, 0));
    assertAtRest(alice);
    assertThat(alice.shows.placed).containsExactly("1102", "1102", "1102");
  }

  @ParameterizedTest
  @MethodSource("models")
  void holdsAndTakesBackByTheHoldKey(int model, Dialect dialect) {
    FakePhone alice = phone(model, dialect);
    bench.talk(bob, alice, "1101");
    alice.does(offHook());
    alice.does(stimulus(Stimulus.HOLD, 1));
    assertThat(alice.shows.state()).isEqualTo(CallState.HOLD);
    alice.does(stimulus(Stimulus.HOLD, 1));
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void theHoldKeyOfAnSpaNamesTheCallButNotTheLine() {
    FakePhone alice = phone(ModelPhone.SPA525, Dialect.spcp(8));
    bench.talk(bob, alice, "1101");
    int first = alice.shows.reference();
    alice.does(new StimulusMessage(Stimulus.HOLD, 65535, first, 0));
    assertThat(alice.shows.state()).isEqualTo(CallState.HOLD);
    alice.does(stimulus(Stimulus.NEW_CALL, 0));
    alice.does(new StimulusMessage(Stimulus.HOLD, 65535, first, 0));
    assertThat(alice.shows.calls.values()).containsExactly(CallState.CONNECTED);
  }

  /** Below version 15 the line is told by its button, which a hook message may name too. */
  @Test
  void anOldPhoneNamesButtons() {
    FakePhone alice = phone(ModelPhone.C7910, Dialect.sccp(5));
    alice.does(new OffHookMessage(2, 0));
    assertThat(bench.pbx.only().party().number()).isEqualTo("1109");
    alice.does(new OnHookMessage(2, 0));
    assertAtRest(alice);
    alice.does(new OffHookMessage(7, 0));
    assertThat(bench.pbx.only().party().number()).isEqualTo("1101");
  }
}
