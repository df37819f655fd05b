package io.thinline.commands.system;

import io.thinline.api.call.Admission;
import io.thinline.commands.Fitting;
import java.util.List;
import java.util.Optional;

/** Which new calls {@code pause} and {@code resume} mean. */
enum Side {
  BOTH,
  INBOUND,
  OUTBOUND;

  /** Empty when there is no such side. */
  static Optional<Side> of(List<String> words) {
    if (words.isEmpty()) {
      return Optional.of(BOTH);
    }
    for (Side side : List.of(INBOUND, OUTBOUND)) {
      if (words.size() == 1 && side.name().equalsIgnoreCase(words.get(0))) {
        return Optional.of(side);
      }
    }
    return Optional.empty();
  }

  static List<String> complete(List<String> words) {
    return words.size() <= 1 ? Fitting.to(Fitting.last(words), "inbound", "outbound") : List.of();
  }

  /** The admission with this side let in, or not. */
  Admission set(Admission now, boolean admitted) {
    return new Admission(
        this == OUTBOUND ? now.inbound() : admitted, this == INBOUND ? now.outbound() : admitted);
  }

  /** Whether it is held back; of both, whether one is. */
  boolean paused(Admission now) {
    return (this != OUTBOUND && !now.inbound()) || (this != INBOUND && !now.outbound());
  }
}
