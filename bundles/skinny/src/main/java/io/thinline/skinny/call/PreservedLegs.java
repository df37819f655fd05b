package io.thinline.skinny.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The legs that talk on without their phone, until it is back. */
final class PreservedLegs {
  private static final Logger LOG = LoggerFactory.getLogger(PreservedLegs.class);

  private record Key(String profile, String device) {}

  private final ListIndex<Key, Leg> byPhone = new ListIndex<>();
  private final Map<Leg, Key> phones = new HashMap<>();
  private final LegListener listener = this::legEvent;

  /** Those that were preserved before we came. */
  void find(CallControl control) {
    for (Leg leg : control.legs()) {
      if (leg.preserved()) {
        add(leg);
      }
    }
  }

  /** Its variables say which phone it was at. */
  void add(Leg leg) {
    Optional<String> profile = leg.variable(LegVariables.PROFILE_NAME);
    Optional<String> device = leg.variable(LegVariables.DEVICE_NAME);
    if (profile.isPresent() && device.isPresent() && !phones.containsKey(leg)) {
      Key key = new Key(profile.get(), device.get());
      phones.put(leg, key);
      byPhone.add(key, leg);
      leg.addListener(listener);
    }
  }

  /** The phone is back: what it was talking about before is over. */
  void back(Phone phone) {
    List<Leg> before = List.copyOf(byPhone.of(new Key(phone.profile(), phone.name())));
    if (!before.isEmpty()) {
      LOG.info("{} is back: what it was talking about when it was lost is over", phone);
    }
    before.forEach(leg -> leg.hangup(Cause.NORMAL_CLEARING));
  }

  /** They are no longer our affair. */
  void forget() {
    for (Leg leg : List.copyOf(phones.keySet())) {
      leg.removeListener(listener);
      remove(leg);
    }
  }

  boolean isEmpty() {
    return byPhone.isEmpty() && phones.isEmpty();
  }

  private void legEvent(Leg leg, LegEvent event) {
    if (event instanceof LegEvent.Ended) {
      remove(leg);
    }
  }

  private void remove(Leg leg) {
    Key key = phones.remove(leg);
    if (key != null) {
      byPhone.remove(key, leg);
    }
  }
}
