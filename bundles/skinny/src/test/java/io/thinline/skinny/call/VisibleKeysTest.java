package io.thinline.skinny.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.SoftKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Users who press nothing but keys they see, with every key there is in every set: each press does
 * something, and what the phones show never contradicts itself.
 */
class VisibleKeysTest {
  private static final int STEPS = 1_500;
  private static final Duration LONG = Duration.ofSeconds(60);

  private static final List<String> ALL_KEYS =
      Arrays.stream(SoftKey.values()).map(SoftKey::configName).toList();

  private static final Set<CallState> ELSEWHERE =
      Set.of(CallState.CALL_REMOTE_MULTILINE, CallState.REMOTE_HOLD);

  private static final Set<CallState> WAITING =
      Set.of(CallState.RING_IN, CallState.HOLD, CallState.CALL_REMOTE_MULTILINE);

  private record Visible(FakePhone phone, String key, int reference) {}

  private final CallBench bench = new CallBench();
  private final List<FakePhone> phones = new ArrayList<>();

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noVisibleKeyIsDead(int seed) {
    Random random = new Random(seed);
    bench.pbx.audio = true;
    comes(Dialect.sccp(17), "SEP00000000000A", "1101", "1110");
    comes(Dialect.sccp(22), "SEP00000000000B", "1102", "1110");
    comes(Dialect.sccp(11), "SEP00000000000C", "1103");
    for (int step = 0; step < STEPS; step++) {
      String where = "seed %d step %d: ".formatted(seed, step);
      press(random, where);
      for (FakePhone phone : phones) {
        consistent(phone, where + phone);
      }
    }
    rest();
    assertThat(bench.pbx.living()).isEmpty();
    assertThat(bench.thread.pendingTimers()).isEmpty();
    for (FakePhone phone : phones) {
      assertThat(phone.shows.calls).isEmpty();
      assertThat(phone.shows.openPorts).isEmpty();
      assertThat(phone.shows.prompts).containsEntry(0, Labels.YOUR_CURRENT_OPTIONS);
      phone.cutOff();
    }
    assertThat(bench.handling.isEmpty()).isTrue();
  }

  private void comes(Dialect dialect, String name, String... lines) {
    FakePhone phone = bench.unregistered(dialect, true, name, lines);
    for (int set = 0; set <= SoftKeySet.HOLD_CONFERENCE.code(); set++) {
      phone.ownKeys.put(SoftKeySet.of(set).name(), ALL_KEYS);
    }
    phone.opensPorts = true;
    phones.add(bench.registers(phone));
  }

  private void press(Random random, String where) {
    List<Visible> visible = new ArrayList<>();
    phones.forEach(phone -> visible.addAll(visible(phone)));
    int choice = random.nextInt(10);
    if (choice < 7) {
      Visible one = visible.get(random.nextInt(visible.size()));
      press(one, where + one);
    } else if (choice == 7) {
      dial(random, phones.get(random.nextInt(phones.size())));
    } else if (choice == 8) {
      lineKey(phones.get(random.nextInt(phones.size())), where);
    } else {
      bench.passes(Duration.ofMillis(random.nextInt(6_000)));
    }
    phones.forEach(FakePhone::news);
  }

  private static List<Visible> visible(FakePhone phone) {
    List<Visible> visible = new ArrayList<>();
    boolean idle = ELSEWHERE.containsAll(phone.shows.calls.values());
    for (Map.Entry<Integer, List<String>> call : phone.shows.keys.entrySet()) {
      if (call.getKey() != 0 || idle) {
        call.getValue().forEach(key -> visible.add(new Visible(phone, key, call.getKey())));
      }
    }
    return visible;
  }

  private void press(Visible key, String where) {
    key.phone.news();
    SoftKey pressed = SoftKey.named("Softkey" + key.key).orElseThrow();
    key.phone.does(new SoftKeyEventMessage(SoftKeyEvent.of(pressed.event()), 1, key.reference));
    assertThat(key.phone.newsByName())
        .as(where + " of " + key.phone.shows.calls.size() + " " + key.phone.shows.calls.values())
        .isNotEmpty();
  }

  private void dial(Random random, FakePhone phone) {
    List<Integer> dialing =
        phone.shows.calls.entrySet().stream()
            .filter(call -> call.getValue().equals(CallState.OFF_HOOK))
            .map(Map.Entry::getKey)
            .toList();
    for (int reference : dialing) {
      for (char digit :
          List.of("1101", "1102", "1103", "1110", "9").get(random.nextInt(5)).toCharArray()) {
        phone.does(new KeypadButtonMessage(KeyPadButton.of(digit).orElseThrow(), 1, reference));
      }
    }
  }

  /** A lamp that blinks or winks says that its key does something. */
  private void lineKey(FakePhone phone, String where) {
    for (Map.Entry<Integer, LampMode> lamp : Map.copyOf(phone.shows.lamps).entrySet()) {
      if (lamp.getValue().equals(LampMode.BLINK) || lamp.getValue().equals(LampMode.WINK)) {
        phone.news();
        phone.does(CallBench.stimulus(Stimulus.LINE, lamp.getKey()));
        assertThat(phone.newsByName()).as(where + "line key " + lamp).isNotEmpty();
        return;
      }
    }
  }

  private void consistent(FakePhone phone, String where) {
    PhoneScreenModel shows = phone.shows;
    assertThat(shows.breaches).as(where).isEmpty();
    assertThat(shows.openPorts).as(where).hasSizeLessThan(2);
    List<CallState> states = List.copyOf(shows.calls.values());
    long active =
        states.stream()
            .filter(state -> !WAITING.contains(state) && !ELSEWHERE.contains(state))
            .count();
    assertThat(active).as(where + " is in " + shows.calls).isLessThan(2);
    boolean rings = states.contains(CallState.RING_IN);
    assertThat(shows.lamps.containsValue(LampMode.BLINK)).as(where + states).isEqualTo(rings);
    if (states.isEmpty()) {
      assertThat(shows.lamps.values()).as(where).containsOnly(LampMode.OFF);
      assertThat(shows.tones).as(where).isEmpty();
      assertThat(shows.speaker).as(where).isFalse();
    }
    for (int reference : shows.calls.keySet()) {
      assertThat(shows.keys.get(reference)).as(where + " call " + reference).isNotNull();
    }
  }

  private void rest() {
    for (int round = 0; round < 4; round++) {
      for (FakePhone phone : phones) {
        for (int reference : List.copyOf(phone.shows.calls.keySet())) {
          phone.does(CallBench.key(SoftKey.END_CALL, reference));
        }
      }
      bench.passes(LONG);
    }
  }
}
