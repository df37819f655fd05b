package io.thinline.skinny.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.SoftKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever users press in whatever state: no phone is told nonsense, and in the end nothing is
 * left.
 */
class RandomWalkTest {
  private static final List<String> NUMBERS = List.of("1101", "1102", "1110", "1110", "56", "9");
  private static final List<String> VALUES = List.of("silent", "flash", "1way", "2way", "");
  private static final List<Integer> VERSIONS = List.of(3, 11, 17, 22);
  private static final int STEPS = 5_000;

  private final CallBench bench = new CallBench();
  private final List<FakePhone> phones = new ArrayList<>();
  private final List<Integer> parties = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nothingIsLeftAfterAnyWalk(long seed) {
    Random random = new Random(seed);
    bench.pbx.audio = true;
    bench.privacyButton = true;
    bench.settings.put("hold-reminder", "7");
    bench.settings.put("call-waiting-interval", "3");
    bench.settings.put("answer-order", random.nextBoolean() ? "newest" : "oldest");
    phones.add(bench.phone("SEP00000000000A", "1101", "1110"));
    phones.add(bench.phone("SEP00000000000B", "1102", "1110"));
    phones.add(bench.phone("SEP00000000000C", "1103"));
    for (int step = 0; step < STEPS; step++) {
      int which = random.nextInt(phones.size());
      act(random, which);
      assertThat(bench.breaches()).as("seed %d step %d", seed, step).isEmpty();
    }
    rest();
    assertThat(bench.pbx.living()).isEmpty();
    assertThat(bench.thread.pendingTimers()).isEmpty();
    for (FakePhone phone : phones) {
      assertThat(phone.shows.calls).isEmpty();
      assertThat(phone.shows.openPorts).isEmpty();
      assertThat(phone.shows.tones).isEmpty();
      assertThat(phone.shows.prompt()).isIn(Labels.YOUR_CURRENT_OPTIONS, "Your current options");
    }
    phones.forEach(FakePhone::cutOff);
    assertThat(bench.handling.isEmpty()).isTrue();
  }

  private void act(Random random, int which) {
    FakePhone phone = phones.get(which);
    List<Integer> known = new ArrayList<>(phone.shows.calls.keySet());
    known.add(0);
    known.add(100 + random.nextInt(50));
    int reference = known.get(random.nextInt(known.size()));
    switch (random.nextInt(16)) {
      case 0, 1 -> phone.does(new OffHookMessage(0, 0));
      case 2 -> phone.does(new OnHookMessage(0, random.nextBoolean() ? 0 : reference));
      case 3, 4 ->
          phone.does(new KeypadButtonMessage(KeyPadButton.of(random.nextInt(17)), 1, reference));
      case 5 -> phone.does(CallBench.stimulus(Stimulus.LINE, random.nextInt(4)));
      case 6 -> phone.does(CallBench.stimulus(Stimulus.of(random.nextInt(20)), 1));
      case 7, 8 -> phone.does(CallBench.enbloc(NUMBERS.get(random.nextInt(NUMBERS.size()))));
      case 9, 10 ->
          phone.does(new SoftKeyEventMessage(SoftKeyEvent.of(random.nextInt(35)), 1, reference));
      case 11 -> acknowledge(random, phone);
      case 13 -> phone.does(CallBench.stimulus(Stimulus.FEATURE, random.nextInt(3)));
      case 14 -> vary(random);
      case 12 -> bench.passes(Duration.ofMillis(random.nextInt(7_000)));
      default -> reconnect(random, which);
    }
  }

  /** How the calls that come in from now on ring, or answer themselves. */
  private void vary(Random random) {
    bench.pbx.offered.clear();
    if (random.nextInt(3) > 0) {
      bench.pbx.offered.put(
          random.nextBoolean() ? RingStyle.VARIABLE : AutoAnswer.VARIABLE,
          VALUES.get(random.nextInt(VALUES.size())));
    }
  }

  private void acknowledge(Random random, FakePhone phone) {
    phone
        .newsOf(OpenReceiveChannel.class)
        .forEach(opening -> parties.add(opening.passThroughPartyId()));
    phone.news();
    if (!parties.isEmpty()) {
      int party = parties.get(Math.max(0, parties.size() - 1 - random.nextInt(3)));
      MediaStatus status = random.nextInt(4) == 0 ? MediaStatus.OUT_OF_SOCKETS : MediaStatus.OK;
      phone.does(new OpenReceiveChannelAck(status, MediaAddress.ipv4(0x0A000001), 16384, party, 0));
    }
  }

  private void reconnect(Random random, int which) {
    if (random.nextInt(5) == 0) {
      FakePhone phone = phones.get(which);
      phone.cutOff();
      List<String> lines =
          phone.device().buttons(ButtonType.LINE).stream().map(Button::value).toList();
      Dialect dialect = Dialect.sccp(VERSIONS.get(random.nextInt(VERSIONS.size())));
      phones.set(
          which, bench.phone(dialect, true, phone.device().name(), lines.toArray(new String[0])));
    }
  }

  private void rest() {
    for (int round = 0; round < 3; round++) {
      for (FakePhone phone : phones) {
        phone.does(new OnHookMessage(0, 0));
        for (int reference : List.copyOf(phone.shows.calls.keySet())) {
          phone.does(CallBench.key(SoftKey.END_CALL, reference));
        }
      }
      bench.passes(Duration.ofSeconds(60));
    }
  }
}
