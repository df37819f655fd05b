package io.thinline.callcontrol;

import io.thinline.api.call.Call;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegState;
import io.thinline.api.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The living legs and calls, oldest first. */
final class LegRegistry {
  private static final Logger log = LoggerFactory.getLogger(LegRegistry.class);

  private final Clock clock;
  private final Map<String, SwitchLeg> legs = new LinkedHashMap<>();
  private final Map<String, SwitchCall> calls = new LinkedHashMap<>();
  private final CallReferences references;

  LegRegistry(Clock clock) {
    this.clock = clock;
    references = new CallReferences(clock.now().getEpochSecond());
  }

  /**
   * @param joins the call it becomes part of; without one it begins one, which has its uuid
   */
  SwitchLeg newLeg(Switch pbx, LegState state, LegOrigin origin, Optional<SwitchCall> joins) {
    String uuid = uuid(origin.uuid().strip());
    SwitchCall call = joins.orElseGet(() -> newCall(uuid));
    SwitchLeg leg = new SwitchLeg(pbx, uuid, references.take(), state, origin, call, clock);
    legs.put(uuid, leg);
    call.add(leg);
    return leg;
  }

  /** As long as there is one of that name, whose first leg has ended, it has another. */
  private SwitchCall newCall(String firstLeg) {
    String uuid = calls.containsKey(firstLeg) ? UUID.randomUUID().toString() : firstLeg;
    SwitchCall call = new SwitchCall(uuid, clock.now());
    calls.put(call.uuid(), call);
    return call;
  }

  void forget(SwitchLeg leg) {
    legs.remove(leg.uuid());
    references.giveBack(leg.reference());
    leave(leg);
  }

  /** The leg is part of another call from now on. */
  void move(SwitchLeg leg, SwitchCall to) {
    if (leg.switchCall() != to) {
      leave(leg);
      leg.call(to);
      to.add(leg);
    }
  }

  private void leave(SwitchLeg leg) {
    SwitchCall call = leg.switchCall();
    call.remove(leg);
    if (call.empty()) {
      calls.remove(call.uuid());
    }
  }

  private String uuid(String wish) {
    if (!wish.isEmpty() && !legs.containsKey(wish)) {
      return wish;
    }
    if (!wish.isEmpty()) {
      log.warn("origination_uuid {} is in use; the new leg gets another", wish);
    }
    return UUID.randomUUID().toString();
  }

  Optional<Leg> find(String uuid) {
    return Optional.ofNullable(legs.get(uuid));
  }

  /** A copy, so that what is done with one leg may end others. */
  List<SwitchLeg> all() {
    return List.copyOf(legs.values());
  }

  List<Call> calls() {
    return List.copyOf(calls.values());
  }
}
