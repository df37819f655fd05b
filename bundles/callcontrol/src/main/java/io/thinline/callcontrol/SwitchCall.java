package io.thinline.callcontrol;

import io.thinline.api.call.Call;
import io.thinline.api.call.Leg;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A call: the legs that belong together. */
final class SwitchCall implements Call {
  private final String uuid;
  private final Instant created;
  private final List<SwitchLeg> legs = new ArrayList<>();

  SwitchCall(String uuid, Instant created) {
    this.uuid = uuid;
    this.created = created;
  }

  @Override
  public String uuid() {
    return uuid;
  }

  @Override
  public List<Leg> legs() {
    return List.copyOf(legs);
  }

  @Override
  public Instant created() {
    return created;
  }

  void add(SwitchLeg leg) {
    legs.add(leg);
  }

  void remove(SwitchLeg leg) {
    legs.remove(leg);
  }

  boolean empty() {
    return legs.isEmpty();
  }
}
