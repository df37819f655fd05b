package io.thinline.skinny.call;

import io.thinline.sccp.value.SoftKeySet;
import io.thinline.skinny.screen.SoftKeyChoice;
import io.thinline.skinny.station.SoftKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The soft keys that do something: in which phases, and what. Whoever serves a key enters it here;
 * a key that is not entered, or says no, is not shown; pressed all the same it is ignored and
 * counted.
 */
final class SoftKeys {
  private static final Logger LOG = LoggerFactory.getLogger(SoftKeys.class);
  private static final Map<Integer, SoftKey> BY_EVENT =
      Arrays.stream(SoftKey.values())
          .collect(Collectors.toUnmodifiableMap(SoftKey::event, key -> key));

  /** Sets that a call in a transfer has instead of the usual ones. */
  private static final Map<CallPhase, SoftKeySet> IN_TRANSFER =
      Map.of(
          CallPhase.DIAL_TONE, SoftKeySet.OFF_HOOK_WITH_FEATURES,
          CallPhase.TALKING, SoftKeySet.CONNECTED_WITH_TRANSFER);

  /** What a pressed key does; the line is where it was pressed, 0 when the phone does not say. */
  @FunctionalInterface
  interface Action {
    void press(Phone phone, int lineInstance, Optional<LineCall> call);
  }

  private record Rule(
      Set<CallPhase> phases, BiPredicate<Phone, Optional<LineCall>> live, Action action) {}

  private final Map<SoftKey, Rule> rules = new EnumMap<>(SoftKey.class);
  private final LineCalls calls;
  private long strayPresses;

  SoftKeys(LineCalls calls) {
    this.calls = calls;
  }

  /** Only while the phones are wired. */
  void on(
      SoftKey key,
      Set<CallPhase> phases,
      BiPredicate<Phone, Optional<LineCall>> live,
      Action action) {
    rules.put(key, new Rule(phases, live, action));
  }

  /** The key of that event was pressed. */
  void press(Phone phone, int event, int lineInstance, int callReference) {
    SoftKey key = BY_EVENT.get(event);
    Optional<LineCall> call = target(phone, key, callReference);
    boolean stale = callReference != 0 && call.isEmpty();
    if (key == null || stale || !live(key, phone, call)) {
      strayPresses++;
      LOG.debug("{}: soft key event {} does nothing here", phone, event);
      return;
    }
    rules.get(key).action().press(phone, lineInstance, call);
  }

  /** Keys pressed that nobody showed. */
  long strayPresses() {
    return strayPresses;
  }

  /**
   * Without a reference the key means the call its user is in, the oldest one that rings, the one
   * held last, or the one held last elsewhere: the first of these where it does something.
   */
  private Optional<LineCall> target(Phone phone, @Nullable SoftKey key, int callReference) {
    if (callReference != 0) {
      return calls.find(phone, callReference);
    }
    List<LineCall> candidates = new ArrayList<>();
    calls.activeOn(phone).ifPresent(candidates::add);
    candidates.addAll(calls.ringingOn(phone));
    Holding.latest(calls.heldAt(phone)).ifPresent(candidates::add);
    Holding.latest(
            calls.shownOn(phone).stream()
                .filter(call -> call.phaseOn(phone) == CallPhase.REMOTE_HELD)
                .toList())
        .ifPresent(candidates::add);
    return candidates.stream()
        .filter(call -> live(key, phone, Optional.of(call)))
        .findFirst()
        .or(() -> calls.activeOn(phone));
  }

  /** The keys to show for a call, or outside any call. */
  SoftKeyChoice choice(Phone phone, Optional<LineCall> call) {
    SoftKeySet set = phone.keys().usable(set(phase(phone, call), call));
    List<Optional<SoftKey>> keys = phone.keys().of(set);
    int mask = 0;
    for (int position = 0; position < keys.size(); position++) {
      Optional<SoftKey> key = keys.get(position);
      mask |= key.isPresent() && live(key.get(), phone, call) ? 1 << position : 0;
    }
    return new SoftKeyChoice(set, mask);
  }

  private static SoftKeySet set(CallPhase phase, Optional<LineCall> call) {
    boolean inTransfer = call.flatMap(LineCall::consultation).isPresent();
    return inTransfer ? IN_TRANSFER.getOrDefault(phase, phase.keys()) : phase.keys();
  }

  private boolean live(@Nullable SoftKey key, Phone phone, Optional<LineCall> call) {
    Rule rule = key == null ? null : rules.get(key);
    return rule != null
        && rule.phases().contains(phase(phone, call))
        && rule.live().test(phone, call);
  }

  private static CallPhase phase(Phone phone, Optional<LineCall> call) {
    return call.map(it -> it.phaseOn(phone)).orElse(CallPhase.IDLE);
  }
}
