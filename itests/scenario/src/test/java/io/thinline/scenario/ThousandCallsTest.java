package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.sccp.value.CallState;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.Screen;
import io.thinline.softphone.SoftPhone;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thousand calls over TCP, with ports opened for RTP; nothing of them is left. */
class ThousandCallsTest {
  private static final int CALLS_OF_EACH_PAIR = 250;
  private static final List<String> PAIRS = List.of("02", "03", "04", "05", "06", "07", "08", "09");

  private final RealPbx pbx = new RealPbx();

  @AfterEach
  void stop() throws InterruptedException {
    pbx.stop();
  }

  @Test
  void everyCounterIsBackAtItsStart() throws Exception {
    pbx.address();
    List<String> timersBefore = pbx.timers();
    List<SoftPhone> phones = new ArrayList<>();
    for (String device : PAIRS) {
      phones.add(pbx.registers(PhoneSettings.cisco7975("SEP001120AABB" + device)));
    }
    List<CompletableFuture<Void>> pairs = new ArrayList<>();
    for (int pair = 0; pair < PAIRS.size(); pair += 2) {
      String called = "11" + PAIRS.get(pair + 1);
      pairs.add(calls(phones.get(pair), phones.get(pair + 1), called, CALLS_OF_EACH_PAIR));
    }

    CompletableFuture.allOf(pairs.toArray(CompletableFuture[]::new)).get(5, TimeUnit.MINUTES);

    await().until(() -> pbx.legs() == 0);
    for (SoftPhone phone : phones) {
      assertThat(phone.settledBreaches().join()).isEmpty();
      assertThat(phone.screen().listening()).isEmpty();
      assertThat(phone.screen().sending()).isEmpty();
      phone.unregister();
    }
    await("that nothing is kept").until(pbx::isEmpty);
    await().untilAsserted(() -> assertThat(pbx.timers()).isEqualTo(timersBefore));
    assertThat(pbx.failures()).isEmpty();
  }

  /** One after the other; the two hang up in turn. */
  private static CompletableFuture<Void> calls(
      SoftPhone caller, SoftPhone callee, String number, int left) {
    if (left == 0) {
      return CompletableFuture.completedFuture(null);
    }
    SoftPhone first = left % 2 == 0 ? caller : callee;
    return caller
        .enbloc(number)
        .thenCompose(any -> callee.whenever(screen -> screen.shows("Answer")))
        .thenCompose(any -> callee.softKey("Answer"))
        .thenCompose(any -> caller.whenever(ThousandCallsTest::talks))
        .thenCompose(any -> callee.whenever(ThousandCallsTest::talks))
        .thenCompose(any -> first.softKey("EndCall"))
        .thenCompose(any -> caller.whenever(FREE))
        .thenCompose(any -> callee.whenever(FREE))
        .thenComposeAsync(any -> calls(caller, callee, number, left - 1));
  }

  private static final Predicate<Screen> FREE = Screen::idle;

  private static boolean talks(Screen screen) {
    return screen.has(CallState.CONNECTED)
        && screen.shows("EndCall")
        && !screen.listening().isEmpty()
        && !screen.sending().isEmpty();
  }
}
