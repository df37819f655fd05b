package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten phones on which people press whatever they like, thousands of times, from a seed. Whatever
 * they did: afterwards no leg, no timer, no RTP port is left, every phone is idle, and no phone has
 * seen a breach of the protocol.
 */
class RandomWalkTest {
  private static final int STEPS = 5_000;
  private static final int END_CALL = 9;
  private static final List<String> NUMBERS =
      List.of(
          "1101", "1102", "1103", "1104", "1105", "1106", "1107", "1108", "1109", "1110", "1119",
          "99");

  private final VirtualPbx pbx = new VirtualPbx();
  private final List<VirtualPhone> phones = new ArrayList<>();

  private record Act(int weight, Consumer<VirtualPhone> action) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 20260105, 42})
  void nothingIsLeftOfThousandsOfActions(long seed) {
    plugInTen();
    List<String> timersBefore = pbx.time.pendingTimers();
    Random random = new Random(seed);
    List<Act> acts = acts(random);
    int weights = acts.stream().mapToInt(Act::weight).sum();

    for (int step = 0; step < STEPS; step++) {
      VirtualPhone phone = phones.get(random.nextInt(phones.size()));
      tries(phone, choose(acts, random.nextInt(weights)).action());
      if (random.nextInt(4) == 0) {
        pbx.passes(Duration.ofMillis(random.nextInt(8_000)));
      }
    }

    everybodyHangsUp();
    phones.forEach(VirtualPhone::isIdle);
    pbx.assertIdle();
    assertThat(pbx.time.pendingTimers()).containsExactlyInAnyOrderElementsOf(timersBefore);
    pbx.assertNoBreaches();
    phones.forEach(phone -> phone.soft().unregister());
    pbx.passes(Duration.ofSeconds(1));
    assertThat(pbx.time.pendingTimers()).isEmpty();
  }

  private void plugInTen() {
    List<String> models = PhoneSettings.models();
    List<String> devices = new ArrayList<>(List.of("SEP001120AABBCC"));
    IntStream.rangeClosed(2, 10)
        .forEach(number -> devices.add("SEP001120AABB%02d".formatted(number)));
    for (int i = 0; i < devices.size(); i++) {
      String model = models.get(i % models.size());
      phones.add(pbx.registers(PhoneSettings.model(model).orElseThrow().apply(devices.get(i))));
    }
  }

  private List<Act> acts(Random random) {
    return List.of(
        new Act(10, VirtualPhone::goesOffHook),
        new Act(8, VirtualPhone::goesOnHook),
        new Act(10, phone -> phone.dials(NUMBERS.get(random.nextInt(NUMBERS.size())))),
        new Act(4, phone -> phone.dials("" + "0123456789*#".charAt(random.nextInt(12)))),
        new Act(10, phone -> pressAnySoftKey(phone, random)),
        new Act(4, phone -> phone.pressesLine(1)),
        new Act(2, phone -> pressSpeedDial(phone)),
        new Act(3, phone -> phone.dialsEnbloc(NUMBERS.get(random.nextInt(NUMBERS.size())))),
        new Act(1, this::losesItsConnectionAndComesBack));
  }

  /** Nobody can lift a lifted handset or press a key that is not there. */
  private static void tries(VirtualPhone phone, Consumer<VirtualPhone> action) {
    try {
      action.accept(phone);
    } catch (CompletionException impossible) {
      assertThat(impossible).hasCauseInstanceOf(IllegalStateException.class);
    }
  }

  private static Act choose(List<Act> acts, int point) {
    int left = point;
    for (Act act : acts) {
      left -= act.weight();
      if (left < 0) {
        return act;
      }
    }
    throw new AssertionError("beyond all weights");
  }

  private static void pressAnySoftKey(VirtualPhone phone, Random random) {
    List<String> keys = phone.softKeys();
    if (!keys.isEmpty()) {
      phone.presses(keys.get(random.nextInt(keys.size())));
    }
  }

  private static void pressSpeedDial(VirtualPhone phone) {
    boolean has =
        phone.screen().buttons().stream().map(Screen.Button::type).anyMatch("SpeedDial"::equals);
    if (has) {
      phone.pressesSpeedDial(1);
    }
  }

  private void losesItsConnectionAndComesBack(VirtualPhone phone) {
    phone.losesItsConnection();
    pbx.passes(Duration.ofSeconds(2));
    phone.soft().register();
  }

  /** As with the key of a phone that has one: where both sides hold, hanging up ends nothing. */
  private static void endsOnHold(VirtualPhone phone, Screen.Call call) {
    phone
        .soft()
        .sendAnyway(
            new SoftKeyEventMessage(
                SoftKeyEvent.of(END_CALL), call.lineInstance(), call.callReference()));
  }

  private void everybodyHangsUp() {
    for (int round = 0; round < 2; round++) {
      for (VirtualPhone phone : phones) {
        phone.hangsUp();
        phone.screen().calls().forEach(call -> endsOnHold(phone, call));
        phone.soft().register();
      }
      pbx.passes(Duration.ofMinutes(3));
    }
  }
}
