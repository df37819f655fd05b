package io.thinline.scenario.walk;

import io.thinline.scenario.walk.Action.Hand;
import io.thinline.scenario.walk.Action.Pause;
import io.thinline.scenario.walk.Action.Stranger;
import io.thinline.scenario.walk.Action.Trouble;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * All walks there can be. An action is made of one number, so that a list of thousands is drawn
 * quickly and shrinks quickly.
 */
final class Walks {
  private static final int LONG_PAUSE = 12_000;
  private static final int SHORT_PAUSE = 1_500;

  /** Draws an action from digits of a number. */
  private interface Kind {
    Action of(int phone, Digits digits);
  }

  private final List<Kind> kinds = new ArrayList<>();

  private Walks() {}

  /** Walks in which people do what people can. */
  static Walks ofHands() {
    return new Walks().hands().pauses();
  }

  /** Walks in which wires and ports fail, too. */
  static Walks ofTroubles() {
    return ofHands().troubles();
  }

  /** Walks in which anything happens. */
  static Walks ofAnything() {
    return ofTroubles().strangers();
  }

  private Walks hands() {
    hand(10, HandMove.LIFT);
    hand(7, HandMove.HANG_UP);
    hand(4, HandMove.DIGIT);
    hand(9, HandMove.NUMBER);
    hand(16, HandMove.SOFT_KEY);
    hand(6, HandMove.LINE);
    hand(2, HandMove.SPEED_DIAL);
    hand(4, HandMove.ENBLOC);
    hand(4, HandMove.FIXED_KEY);
    hand(3, HandMove.SPEAKER);
    hand(1, HandMove.HEADSET);
    hand(3, HandMove.HOOK_FLASH);
    hand(3, HandMove.HIGHLIGHT);
    hand(4, HandMove.ANY_KEY);
    return this;
  }

  private Walks pauses() {
    add(12, (phone, digits) -> new Pause(digits.next(SHORT_PAUSE)));
    add(2, (phone, digits) -> new Pause(digits.next(LONG_PAUSE)));
    return this;
  }

  private Walks troubles() {
    for (TroubleKind kind : TroubleKind.values()) {
      add(1, (phone, digits) -> new Trouble(phone, kind, digits.next(50)));
    }
    return this;
  }

  private Walks strangers() {
    for (StrangeMessage message : StrangeMessage.values()) {
      add(
          message.ordinal() <= StrangeMessage.ENBLOC.ordinal() ? 3 : 1,
          (phone, digits) ->
              new Stranger(phone, message, digits.next(64), digits.next(8), digits.next(16)));
    }
    return this;
  }

  private void hand(int weight, HandMove move) {
    add(weight, (phone, digits) -> new Hand(phone, move, digits.next(24)));
  }

  private void add(int weight, Kind kind) {
    for (int i = 0; i < weight; i++) {
      kinds.add(kind);
    }
  }

  /** Walks of at most so many actions, half as many on average. */
  Arbitrary<Walk> upTo(int length) {
    Arbitrary<List<Action>> actions =
        Arbitraries.integers()
            .between(0, Integer.MAX_VALUE)
            .withDistribution(RandomDistribution.uniform())
            .map(this::action)
            .list()
            .ofMinSize(0)
            .ofMaxSize(length)
            .withSizeDistribution(RandomDistribution.uniform());
    return Combinators.combine(
            Arbitraries.integers().between(2, WalkPbx.MOST_PHONES),
            Arbitraries.integers().between(0, WalkPbx.MOST_PHONES - 1),
            Arbitraries.integers().between(0, 39),
            actions)
        .as(Walk::new);
  }

  /** The action that a number stands for. */
  Action action(int number) {
    Digits digits = new Digits(number);
    Kind kind = kinds.get(digits.next(kinds.size()));
    return kind.of(digits.next(WalkPbx.MOST_PHONES), digits);
  }

  /** Takes a number apart. */
  private static final class Digits {
    private int rest;

    Digits(int number) {
      rest = number;
    }

    int next(int base) {
      int digit = rest % base;
      rest /= base;
      return digit;
    }
  }
}
