package io.thinline.skinny.call;

import io.thinline.sccp.value.SoftKeySet;
import io.thinline.skinny.station.SoftKey;
import io.thinline.skinny.station.Station;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which soft key a phone has at which place. It is told once, when the phone registers. */
final class KeyPositions {
  private final Station station;
  private final Map<SoftKeySet, List<Optional<SoftKey>>> sets = new HashMap<>();

  KeyPositions(Station station) {
    this.station = station;
  }

  /** The keys of a set from its first place on; gaps are empty. */
  List<Optional<SoftKey>> of(SoftKeySet set) {
    return sets.computeIfAbsent(set, this::read);
  }

  private List<Optional<SoftKey>> read(SoftKeySet set) {
    return station.softKeySet(set.name()).stream().limit(Integer.SIZE).map(SoftKey::named).toList();
  }
}
