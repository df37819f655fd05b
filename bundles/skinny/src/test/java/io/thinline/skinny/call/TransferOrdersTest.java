package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.onHook;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.SoftKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Alice, who talks to Bob, is calling Carol to transfer him. Whatever the three do, in whatever
 * order: nobody is told nonsense, and nothing is left.
 */
class TransferOrdersTest {
  private static final int DEPTH = 3;
  private static final int RUNS = 50;
  private static final int LONG = 12;

  /** What somebody may do, as often as they like. */
  enum Move {
    BOB_HANGS_UP(bench -> bench.bob.does(onHook())),
    CAROL_HANGS_UP(bench -> bench.carol.does(onHook())),
    CAROL_ANSWERS(bench -> bench.carol.does(key(bench.carol, SoftKey.ANSWER))),
    CAROL_REJECTS(bench -> bench.carol.does(key(bench.carol, SoftKey.END_CALL))),
    ALICE_TRANSFERS(bench -> bench.alice.does(key(SoftKey.TRANSFER, 0))),
    ALICE_ENDS(bench -> bench.alice.does(key(SoftKey.END_CALL, 0))),
    ALICE_RESUMES(bench -> bench.alice.does(key(SoftKey.RESUME, 0))),
    ALICE_HANGS_UP(bench -> bench.alice.does(onHook())),
    ALICE_IS_CUT_OFF(bench -> bench.alice.cutOff()),
    TIME_PASSES(bench -> bench.passes(Duration.ofSeconds(6)));

    private final Consumer<Office> deed;

    Move(Consumer<Office> deed) {
      this.deed = deed;
    }
  }

  /** When Alice begins: Carol rings, or the number is not complete yet. */
  private static final class Office {
    private final CallBench bench = new CallBench();
    private final FakePhone alice = phone("SEP00000000000A", "1101");
    private final FakePhone bob = phone("SEP00000000000B", "1102");
    private final FakePhone carol = phone("SEP00000000000C", "1103");

    Office(String dialled) {
      bench.pbx.audio = true;
      bench.talk(bob, alice, "1101");
      alice.does(key(alice, SoftKey.TRANSFER));
      int second = alice.shows.in(CallState.OFF_HOOK);
      for (char digit : dialled.toCharArray()) {
        alice.does(new KeypadButtonMessage(KeyPadButton.of(digit).orElseThrow(), 1, second));
      }
    }

    private FakePhone phone(String name, String number) {
      FakePhone phone = bench.unregistered(Dialect.sccp(17), true, name, number);
      phone.opensPorts = true;
      phone.ownKeys.put(
          "KeySetOnHold", List.of("SoftkeyResume", "SoftkeyEndcall", "SoftkeyTransfer"));
      return bench.registers(phone);
    }

    private void passes(Duration time) {
      bench.passes(time);
    }

    /** A phone opens its port for what it talks about, and for nothing else. */
    private void check(List<Move> moves) {
      assertThat(bench.breaches()).as("%s", moves).isEmpty();
      for (FakePhone phone : List.of(alice, bob, carol)) {
        Map<Integer, CallState> calls = phone.shows.calls;
        assertThat(calls.values().stream().filter(CallState.CONNECTED::equals).count())
            .as("conversations of %s after %s", phone, moves)
            .isLessThanOrEqualTo(1);
        assertThat(phone.shows.openPorts.size()).isLessThanOrEqualTo(1);
      }
    }

    private void rest(List<Move> moves) {
      for (int round = 0; round < 2; round++) {
        for (FakePhone phone : List.of(alice, bob, carol)) {
          List.copyOf(phone.shows.calls.keySet())
              .forEach(call -> phone.does(key(SoftKey.END_CALL, call)));
          phone.does(onHook());
        }
        bench.passes(Duration.ofSeconds(30));
      }
      assertThat(bench.pbx.living()).as("%s", moves).isEmpty();
      assertThat(bench.thread.pendingTimers()).as("%s", moves).isEmpty();
      for (FakePhone phone : List.of(bob, carol)) {
        assertThat(phone.shows.calls).as("%s after %s", phone, moves).isEmpty();
        assertThat(phone.shows.openPorts).as("%s after %s", phone, moves).isEmpty();
        assertThat(phone.shows.tones).as("%s after %s", phone, moves).isEmpty();
        assertThat(phone.shows.prompt()).isEqualTo(Labels.YOUR_CURRENT_OPTIONS);
      }
      List.of(alice, bob, carol).forEach(FakePhone::cutOff);
      assertThat(bench.handling.isEmpty()).as("%s", moves).isTrue();
      assertThat(bench.breaches()).as("%s", moves).isEmpty();
    }
  }

  static Stream<Arguments> firsts() {
    return Stream.of("110", "1103")
        .flatMap(dialled -> Stream.of(Move.values()).map(first -> Arguments.of(dialled, first)));
  }

  @ParameterizedTest
  @MethodSource("firsts")
  void whateverHappensInWhateverOrderNothingIsLeft(String dialled, Move first) {
    go(dialled, new ArrayList<>(List.of(first)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverGoesOnAndOnNothingIsLeft(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < RUNS; run++) {
      List<Move> moves = new ArrayList<>();
      for (int step = 0; step < LONG; step++) {
        moves.add(Move.values()[random.nextInt(Move.values().length)]);
      }
      play("1103", moves);
    }
  }

  private static void go(String dialled, List<Move> moves) {
    if (moves.size() == DEPTH) {
      play(dialled, moves);
      return;
    }
    for (Move next : Move.values()) {
      moves.add(next);
      go(dialled, moves);
      moves.remove(moves.size() - 1);
    }
  }

  private static void play(String dialled, List<Move> moves) {
    Office office = new Office(dialled);
    for (int step = 0; step < moves.size(); step++) {
      moves.get(step).deed.accept(office);
      office.check(moves.subList(0, step + 1));
    }
    office.rest(moves);
  }
}
