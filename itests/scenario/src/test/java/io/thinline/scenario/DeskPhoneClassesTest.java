package io.thinline.scenario;

import static io.thinline.scenario.PhoneClasses.WITHOUT_HOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.PhoneSettings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Phones of all classes hold and transfer over real TCP, and hear each other over real RTP. Each
 * story has a PBX of its own, so that several are told at once.
 */
@Execution(ExecutionMode.CONCURRENT)
class DeskPhoneClassesTest {
  /** Those whose only way to a transfer is the hook. */
  private static final List<String> BY_THE_HOOK = List.of("ATA186");

  /** Those that cannot transfer at all. */
  private static final List<String> WITHOUT_TRANSFER = List.of("30SP+");

  private final RealPbx pbx = new RealPbx();

  @AfterEach
  void stop() throws InterruptedException {
    pbx.stop();
  }

  static Stream<String> classes() {
    return PhoneClasses.ALL.stream();
  }

  static Stream<String> thoseThatHold() {
    return PhoneClasses.without(WITHOUT_HOLD);
  }

  static Stream<String> thoseThatTransfer() {
    return PhoneClasses.without(WITHOUT_TRANSFER);
  }

  private Desk alice(String model) {
    return desk(PhoneSettings.model(model).orElseThrow().apply("SEP001120AABB03"), 440);
  }

  private Desk bob() {
    return desk(PhoneSettings.cisco7960("SEP001120AABB02").withVersion(3), 660);
  }

  private Desk carol() {
    return desk(PhoneSettings.cisco7975("SEP001120AABB04"), 520);
  }

  private Desk desk(PhoneSettings settings, int voice) {
    return new Desk(pbx.registers(settings), voice);
  }

  private void allIsClean(Desk... desks) {
    for (Desk desk : desks) {
      desk.hangsUp();
    }
    for (Desk desk : desks) {
      desk.isFree();
      desk.isContent();
    }
    await().until(() -> pbx.legs() == 0);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatHold")
  void aCallIsHeldAndTakenUpAgain(String model) {
    Desk alice = alice(model);
    Desk bob = bob();
    bob.calls("1103");
    alice.answers().talksTo(bob);

    alice.presses("Hold", "hold");
    alice.shows(screen -> screen.has(CallState.HOLD), "a held call").hearsNobody();
    bob.hearsNobody();

    alice.presses("Resume", "hold", "line1").talksTo(bob);
    allIsClean(alice, bob);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatTransfer")
  void aCallIsTransferredAfterAConsultation(String model) {
    Desk alice = alice(model);
    Desk bob = bob();
    Desk carol = carol();
    bob.calls("1103");
    alice.answers().talksTo(bob);

    alice.presses("Trnsfer", "transfer", "flash");
    alice.shows(screen -> screen.has(CallState.OFF_HOOK), "a second call").dials("1104");
    carol.answers().talksTo(alice);
    completes(alice, model);

    bob.talksTo(carol);
    alice.isFree();
    assertThat(bob.screen().callIn(CallState.CONNECTED).orElseThrow().parties().toString())
        .contains("1104");
    assertThat(carol.screen().callIn(CallState.CONNECTED).orElseThrow().parties().toString())
        .contains("1102");
    allIsClean(alice, bob, carol);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseThatTransfer")
  void aCallIsTransferredWhileItRings(String model) {
    Desk alice = alice(model);
    Desk bob = bob();
    Desk carol = carol();
    bob.calls("1103");
    alice.answers().talksTo(bob);

    alice.presses("Trnsfer", "transfer", "flash");
    alice.shows(screen -> screen.has(CallState.OFF_HOOK), "a second call").dials("1104");
    carol.isRung();
    alice.shows(screen -> screen.has(CallState.RING_OUT), "that it rings");
    completes(alice, model);

    alice.isFree();
    bob.shows(screen -> screen.tone().equals(Tone.ALERTING_TONE), "that it rings");
    carol.answers().talksTo(bob);
    allIsClean(alice, bob, carol);
  }

  private static void completes(Desk alice, String model) {
    if (BY_THE_HOOK.contains(model)) {
      alice.hangsUp();
    } else {
      alice.presses("Trnsfer", "transfer");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void itIsTransferredToSomebodyElse(String model) {
    Desk alice = alice(model);
    Desk bob = bob();
    Desk carol = carol();
    alice.calls("1104");
    carol.answers().talksTo(alice);

    carol.presses("Trnsfer");
    carol.shows(screen -> screen.has(CallState.OFF_HOOK), "a second call").dials("1102");
    bob.isRung();
    carol.shows(screen -> screen.has(CallState.RING_OUT), "that it rings").presses("Trnsfer");

    alice.shows(screen -> screen.tone().equals(Tone.ALERTING_TONE), "that it rings");
    bob.answers().talksTo(alice);
    carol.isFree();
    allIsClean(alice, bob, carol);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void aSecondCallWaitsAndIsTaken(String model) {
    Desk alice = alice(model);
    Desk bob = bob();
    Desk carol = carol();
    bob.calls("1103");
    alice.answers().talksTo(bob);

    carol.calls("1103");
    alice.isRung();
    alice.presses("Answer", "line1", "flash");

    alice.talksTo(carol);
    bob.hearsNobody();
    carol.hangsUp();
    alice.presses("Resume", "hold", "line1", "flash").talksTo(bob);
    allIsClean(alice, bob, carol);
  }
}
