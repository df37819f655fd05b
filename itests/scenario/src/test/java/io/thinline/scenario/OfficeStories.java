package io.thinline.scenario;

import io.thinline.sccp.value.CallState;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Stories of an {@link Office} each, so that several are told at once. */
@Execution(ExecutionMode.CONCURRENT)
abstract class OfficeStories {
  /** Neither soft keys nor a key that ends calls: they hang up. */
  static final List<String> WITHOUT_SOFT_KEYS = List.of("30SP+", "12SP+", "7910", "7902", "ATA186");

  Office office;

  @BeforeEach
  void opens(@TempDir Path folder) {
    office = new Office(folder);
  }

  @AfterEach
  void stops() throws InterruptedException {
    office.stop();
  }

  static Stream<String> classes() {
    return PhoneClasses.all();
  }

  static Stream<String> thoseWithSoftKeys() {
    return PhoneClasses.without(WITHOUT_SOFT_KEYS);
  }

  static void bobTalksToAlice(Desk bob, Desk alice) {
    bob.calls(Office.ALICE);
    alice.answers().talksTo(bob);
  }

  /** The first call waits meanwhile. */
  static void takesTheSecondCall(Desk alice, Desk carol) {
    carol.calls(Office.ALICE);
    alice.isRung().looksAt(CallState.RING_IN).presses("Answer", "line1", "flash");
    alice.has(CallState.HOLD).talksTo(carol);
  }

  static Desk takesUp(Desk alice) {
    return alice.looksAt(CallState.HOLD).presses("Resume", "hold", "flash", "line1");
  }
}
