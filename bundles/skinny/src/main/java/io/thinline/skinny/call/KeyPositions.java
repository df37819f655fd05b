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
  /** Sets that configurations made for mod_skinny do not have. */
  private static final Map<SoftKeySet, SoftKeySet> SUBSTITUTES =
      Map.of(
          SoftKeySet.ON_HOOK_STEALABLE, SoftKeySet.ON_HOLD,
          SoftKeySet.HOLD_CONFERENCE, SoftKeySet.ON_HOLD,
          SoftKeySet.IN_USE_HINT, SoftKeySet.ON_HOOK,
          SoftKeySet.OFF_HOOK_WITH_FEATURES, SoftKeySet.OFF_HOOK,
          SoftKeySet.CONNECTED_WITH_TRANSFER, SoftKeySet.CONNECTED,
          SoftKeySet.CONNECTED_WITH_CONFERENCE, SoftKeySet.CONNECTED);

  private final Station station;
  private final Map<SoftKeySet, List<Optional<SoftKey>>> sets = new HashMap<>();

  KeyPositions(Station station) {
    this.station = station;
  }

  /** The keys of a set from its first place on; gaps are empty. */
  List<Optional<SoftKey>> of(SoftKeySet set) {
    return sets.computeIfAbsent(set, this::read);
  }

  /** The set, or one that takes its place where the configuration leaves it empty. */
  SoftKeySet usable(SoftKeySet set) {
    SoftKeySet substitute = SUBSTITUTES.get(set);
    return substitute != null && of(set).stream().allMatch(Optional::isEmpty) ? substitute : set;
  }

  private List<Optional<SoftKey>> read(SoftKeySet set) {
    return station.softKeySet(set.name()).stream().limit(Integer.SIZE).map(SoftKey::named).toList();
  }
}
