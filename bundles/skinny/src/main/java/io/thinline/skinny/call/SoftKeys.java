package io.thinline.skinny.call;

import io.thinline.skinny.screen.Audio;
import io.thinline.skinny.screen.SoftKeyChoice;
import io.thinline.skinny.station.SoftKey;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The soft keys that do something: in which phases, and what. A key that is not in this table, or
 * says no, is not shown; pressed all the same it is ignored and counted.
 */
final class SoftKeys {
  private static final Logger LOG = LoggerFactory.getLogger(SoftKeys.class);
  private static final Map<Integer, SoftKey> BY_EVENT =
      Arrays.stream(SoftKey.values())
          .collect(Collectors.toUnmodifiableMap(SoftKey::event, key -> key));

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

  /** Fills the table; afterwards it is only read. */
  void enable(OutgoingCalls outgoing, IncomingCalls incoming, CallEnds ends) {
    on(
        SoftKey.NEW_CALL,
        EnumSet.of(CallPhase.IDLE, CallPhase.REMOTE),
        (phone, call) -> !calls.engaged(phone),
        (phone, line, call) -> outgoing.start(phone, line, Audio.SPEAKER));
    on(
        SoftKey.REDIAL,
        EnumSet.of(CallPhase.IDLE, CallPhase.REMOTE, CallPhase.DIAL_TONE),
        (phone, call) ->
            outgoing.lastNumber(phone, call.map(it -> instance(phone, it)).orElse(0)).isPresent()
                && (!calls.engaged(phone) || phase(phone, call) == CallPhase.DIAL_TONE),
        (phone, line, call) -> outgoing.redial(phone, line));
    on(
        SoftKey.BACKSPACE,
        EnumSet.of(CallPhase.COLLECTING),
        (phone, call) -> true,
        (phone, line, call) -> call.ifPresent(outgoing::backspace));
    on(
        SoftKey.ANSWER,
        EnumSet.of(CallPhase.RINGING_IN),
        (phone, call) -> true,
        (phone, line, call) -> call.ifPresent(it -> incoming.answer(phone, it, Audio.SPEAKER)));
    on(
        SoftKey.END_CALL,
        EnumSet.complementOf(EnumSet.of(CallPhase.IDLE, CallPhase.REMOTE)),
        (phone, call) -> true,
        (phone, line, call) -> call.ifPresent(it -> end(ends, phone, it)));
  }

  private void on(
      SoftKey key,
      Set<CallPhase> phases,
      BiPredicate<Phone, Optional<LineCall>> live,
      Action action) {
    rules.put(key, new Rule(phases, live, action));
  }

  private static void end(CallEnds ends, Phone phone, LineCall call) {
    if (call.phaseOn(phone) == CallPhase.RINGING_IN) {
      ends.reject(phone, call);
    } else {
      ends.release(call);
    }
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

  /** Without a reference the key means the call its user is in, or the oldest one that rings. */
  private Optional<LineCall> target(Phone phone, SoftKey key, int callReference) {
    if (callReference != 0) {
      return calls.find(phone, callReference);
    }
    Optional<LineCall> ringing = calls.oldestRingingOn(phone);
    return key == SoftKey.ANSWER ? ringing : calls.activeOn(phone).or(() -> ringing);
  }

  /** The keys to show for a call, or outside any call. */
  SoftKeyChoice choice(Phone phone, Optional<LineCall> call) {
    CallPhase phase = phase(phone, call);
    List<Optional<SoftKey>> keys = phone.keys().of(phase.keys());
    int mask = 0;
    for (int position = 0; position < keys.size(); position++) {
      Optional<SoftKey> key = keys.get(position);
      mask |= key.isPresent() && live(key.get(), phone, call) ? 1 << position : 0;
    }
    return new SoftKeyChoice(phase.keys(), mask);
  }

  private boolean live(SoftKey key, Phone phone, Optional<LineCall> call) {
    Rule rule = rules.get(key);
    return rule != null
        && rule.phases().contains(phase(phone, call))
        && rule.live().test(phone, call);
  }

  private static CallPhase phase(Phone phone, Optional<LineCall> call) {
    return call.map(it -> it.phaseOn(phone)).orElse(CallPhase.IDLE);
  }

  private static int instance(Phone phone, LineCall call) {
    return phone.instanceOf(call.line());
  }
}
