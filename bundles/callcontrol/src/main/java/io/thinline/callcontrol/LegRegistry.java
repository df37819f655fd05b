package io.thinline.callcontrol;

import io.thinline.api.call.Call;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegState;
import io.thinline.api.call.Party;
import io.thinline.api.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The living legs and calls, oldest first. */
final class LegRegistry {
  private final Clock clock;
  private final Map<String, SwitchLeg> legs = new LinkedHashMap<>();
  private final Map<String, SwitchCall> calls = new LinkedHashMap<>();
  private final CallReferences references;

  LegRegistry(Clock clock) {
    this.clock = clock;
    references = new CallReferences(clock.now().getEpochSecond());
  }

  SwitchLeg newLeg(Switch pbx, LegState state, String endpoint, Party party, SwitchCall call) {
    String uuid = UUID.randomUUID().toString();
    SwitchLeg leg =
        new SwitchLeg(pbx, uuid, references.take(), state, endpoint, party, call, clock.now());
    legs.put(uuid, leg);
    call.add(leg);
    return leg;
  }

  SwitchCall newCall() {
    SwitchCall call = new SwitchCall(UUID.randomUUID().toString(), clock.now());
    calls.put(call.uuid(), call);
    return call;
  }

  void forget(SwitchLeg leg) {
    legs.remove(leg.uuid());
    references.giveBack(leg.reference());
    SwitchCall call = leg.switchCall();
    call.remove(leg);
    if (call.empty()) {
      calls.remove(call.uuid());
    }
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
